/** Reads what a figure is about from the words before it, or after it where the figure comes first (选派274名医师). */
export function subjectOf(lead: string, tail: string, inherited: string): string {
  const after = trimTail(tail);
  // "枫林小学等12所中小学校": what is counted stands after the number, the examples before it.
  if (after !== '' && /等(?:共|了|约|近)?$/.test(lead)) return after;
  // 是全省平均水平的1.3倍 is said of what was named before.
  if (MEASURED_BY.test(lead) || OF_TARGET.test(lead)) return inherited;
  // 占全市26% is a share of what was named before.
  if (/占[^,;。]*$/.test(lead) && trimLead(lead.replace(/占[^,;。]*$/, '')) === '') return inherited;
  const before = trimLead(lead);
  if (after !== '' && SCOPE_ONLY.test(before)) return after;
  if (before === '' || VERB_ONLY.test(before)) return after === '' ? (before === '' ? inherited : before) : `${before}${after}`;
  return before;
}

/** 完成年度任务的112% is a share of what was done. */
const OF_TARGET = /^(?:已)?(?:完成|达到?|为)[^,;。\d]{0,10}(?:任务|计划|目标|预算|指标)[^,;。\d]{0,4}的$/;
const MEASURED_BY = /^(?:约|仅)?(?:是|为|相当于)(?:去年|上年|上一|同期|全[国省市县区州]|20\d\d年)[^,;。]{0,12}的?$/;

/** The names a 分别 list deals its figures to: "高血压、糖尿病患者分别为" → 高血压, 糖尿病患者. */
export function dealtSubjects(lead: string): readonly string[] {
  const dealt = /^(.*?)(?:的?(?:人数|数量|数)?)分别(?:为|是|达到?|有|占)?/.exec(lead);
  if (dealt === null) return [];
  return (dealt[1] ?? '').split(/[、和及与]/).map((name) => trimLead(name)).filter((name) => name !== '');
}

const LEADING =
  /^(?:[\s、,:;()|]|\d{1,2}[.、](?=\d|[\u4e00-\u9fa5])|其中|同时|目前|另外?|此外|今年以来|半年来|一年来|去年以来|上半年|全年|本年度?|今年|截[至止到][^,]{0,14}?(?:底|末|日|目前|前|今)|(?:20\d{2}|[xX*]{2,4})年度?|到?\d{1,2}月(?:底|末|初|份)?|\d{1,2}-\d{1,2}月份?|累计|先后|共计?|总计|合计|已|现有|又|并|及(?![时格])|和|与|以及|分别|均|约|近|的|了|将|实际|按(?:可比|不变|现行|当年)价格?(?:计算)?|年末|以来|一是|二是|三是|四是|五是|六是|七是|八是|一、|二、)+/;
const TRAILING =
  /(?:[\s、,:;("“微再±]|[增降减升][至到为]|调整|增产|减产|增支|减支|减亏|降价|涨价|偏[高低多少]|(?:位居|位列|名列|稳居|排名|位次|列|居|排)(?:在)?(?:全[国省市县区州])?|在?全[国省市县区州](?=排名|位次)|由(?:上年|去年|年初|上月|20\d\d年)|同口径|(?<=[动业户名人])上|翻|(?<=[资长入])负|进步|加快|放缓|节约|(?<!均)[增减]收|共计?|总计|合计|累计|达到了?|达|为|是|有|(?<!签)约|近|超过?|逾|突破|仅|不少于|不低于|至少|分别|(?<![人户亩次案平场件村])均|已|了|也|由|从|到|至|在|实现|完成|的|以|稳定|保持|控制|(?:与|同|和)?(?:上年|去年)同期相比?|同比(?:增收|减收|多增|少增|净增)?|环比|较[^,]{0,10}|(?<![同环可])比[^例重率,]{1,10}|(?:高于|低于|快于|慢于|高出|超出|领先|超(?=序时|目标|计划|任务))[^,]{0,12}|(?<!自然)增长|增加|下降|减少|上升|提高|提升|降低|上涨|增幅|增速|降幅|跌幅|涨幅|减幅|(?<!自然)增长率|占比|比重|压缩|缩短|压减|缩小|扩大|大约|将近|接近|高达|多达|又|新增?)+$/;
const VERB_ONLY =
  /^(?:新?建成?|选派|派出|开展|举办|组织|召开|发放|印[发制]|检查|出动|查处|完成|实现|设立|成立|组建|培训|接待|受理|办理|办结|下达|配备|购置|新增|引进|安排|投入|争取|落实|对|为|与|向|在|从|由|将|于|给|把|发现|排查|整改|处理|取缔|收到|签订|走访|慰问|帮扶|救助|建立|打造|培育|指导|带动|覆盖|涉及|支持|推动|促成|签约|发展|召回|没收|罚款|立案|结案|破获|抓获|审结|受案|调解|化解|招聘|录用|聘用|表彰|评选|创建|申报|获批|获评|获|举行|参加|参与|吸引|惠及|服务|进行了?|设置|安装|配置|改造|维修|建设|启动|实施|推进|巡查|抽检|抽查|监测|约谈|通报|问责|处分)+了?$/;
const SCOPE_ONLY = /^(?:对|在|为|向|由|于|与|除|及)?(?:我|全|本|各|辖|区)?(?:国|省|市|县|区|州|局|系统|院|镇|乡|属|辖区|城区)?(?:内|域内)?(?:共|首批|其中|范围内)?$/;
const TAIL_END = /[,;。:、()（）!?]|(?:进行|开展|完成|已|得到|被|通过|达到|达|实现|参加|参与|到|在|按|均|全部|为|实行|纳入|获|成功|正在|占|较|比|同比|增长|增加|下降|提高|减少|上升|压减|缩小|扩大|共|分别|予以|给予|的)/;
const TAIL_START = /^(?:以上|左右|的|,|。|;|、|\)|以下)/;

function trimLead(lead: string): string {
  return lead.slice(-40).replace(LEADING, '').replace(TRAILING, '').replace(LEADING, '');
}

function trimTail(tail: string): string {
  if (TAIL_START.test(tail)) return '';
  const end = tail.search(TAIL_END);
  const noun = (end === -1 ? tail : tail.slice(0, end)).slice(0, 16).trim();
  return noun.length < 2 ? '' : noun;
}
