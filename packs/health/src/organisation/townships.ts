/** A township of the demonstration county and its villages, each village with those it took over when 110 clinics became 89. */
export interface TownshipSketch {
  /** Nine-digit code after GB/T 10114: 100–199 towns (镇), 200–399 townships (乡). */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** Registered population at the end of 2021: the weights by which county figures are spread. */
  readonly people: number;
  /** Hypertension patients under management, which do not follow the population. */
  readonly hypertension: number;
  readonly villages: readonly VillageSketch[];
}

/** A village with its clinic. */
export interface VillageSketch {
  readonly name: string;
  readonly nameEn: string;
  /** Villages whose clinics this one took over on 2021-03-01. */
  readonly absorbed: readonly { readonly name: string; readonly nameEn: string }[];
}

/** The thirteen townships in the order of their codes. */
export const TOWNSHIPS: readonly TownshipSketch[] = [
  township('990001100', '城关镇', 'Chengguan Town', 6214, 342, '东关 Dongguan, 西关 Xiguan, 南门 Nanmen, 北街 Beijie, 河沿 Heyan, 古城 Gucheng, 新民 Xinmin, 团结 Tuanjie < 友谊 Youyi, 菜园 Caiyuan'),
  township('990001101', '青溪镇', 'Qingxi Town', 3246, 176, '上青 Shangqing, 下青 Xiaqing < 青湾 Qingwan, 溪口 Xikou, 柳林 Liulin, 杨树坪 Yangshuping, 石门 Shimen < 石崖 Shiya, 大庄 Dazhuang, 小庄 Xiaozhuang'),
  township('990001102', '石桥镇', 'Shiqiao Town', 3408, 188, '桥头 Qiaotou, 桥北 Qiaobei, 三岔 Sancha < 岔沟 Chagou, 白塔 Baita, 红山 Hongshan, 磨沟 Mogou, 阳坡 Yangpo < 阴坡 Yinpo, 高台 Gaotai'),
  township('990001103', '云岭镇', 'Yunling Town', 2601, 201, '云上 Yunshang, 岭南 Lingnan < 岭脚 Lingjiao, 岭北 Lingbei, 松树湾 Songshuwan, 羊场 Yangchang < 马场 Machang, 二台 Ertai'),
  township('990001200', '白河乡', 'Baihe Township', 2508, 131, '白河口 Baihekou, 上滩 Shangtan, 下滩 Xiatan < 沙滩 Shatan, 水磨 Shuimo, 达隆 Dalong, 尕海 Gahai < 尕庄 Gazhuang, 牧场 Muchang'),
  township('990001201', '鹿鸣乡', 'Luming Township', 1612, 78, '鹿角 Lujiao, 鸣泉 Mingquan, 草原 Caoyuan, 南沟 Nangou < 北沟 Beigou, 扎西 Zhaxi, 拉加 Lajia'),
  township('990001202', '梅岭乡', 'Meiling Township', 2054, 104, '梅园 Meiyuan, 花坪 Huaping < 花沟 Huagou, 银川 Yinchuan, 金坪 Jinping, 玉泉 Yuquan, 柏香 Boxiang'),
  township('990001203', '柏木乡', 'Baimu Township', 2272, 118, '柏林 Bolin, 木场 Muchang, 双庙 Shuangmiao < 单庙 Danmiao, 黄草 Huangcao, 青稞 Qingke, 苜蓿 Muxu < 豆坪 Douping, 长沟 Changgou'),
  township('990001204', '草坝乡', 'Caoba Township', 1826, 96, '草坝 Caoba, 坝上 Bashang < 坝下 Baxia, 曲玛 Quma, 夏河 Xiahe, 东坡 Dongpo, 冬窝 Dongwo < 秋窝 Qiuwo, 青石 Qingshi'),
  township('990001205', '松坪乡', 'Songping Township', 2486, 143, '松坪 Songping, 松林 Songlin, 核桃 Hetao < 花椒 Huajiao, 大坪 Daping, 土桥 Tuqiao, 窑洞 Yaodong < 窑坡 Yaopo, 清泉 Qingquan'),
  township('990001206', '马鞍乡', 'Ma\'an Township', 1408, 66, '马鞍 Ma\'an, 鞍上 Anshang, 雪山 Xueshan, 牛场 Niuchang < 羊圈 Yangjuan, 毛林 Maolin, 宁坝 Ningba'),
  township('990001207', '龙潭乡', 'Longtan Township', 2188, 112, '龙潭 Longtan, 潭边 Tanbian, 黑峡 Heixia < 红峡 Hongxia, 上寨 Shangzhai, 下寨 Xiazhai < 中寨 Zhongzhai, 泉湾 Quanwan, 乔家 Qiaojia'),
  township('990001208', '雪峰乡', 'Xuefeng Township', 1482, 52, '雪峰 Xuefeng, 峰下 Fengxia, 冰沟 Binggou < 冻沟 Donggou, 石羊 Shiyang, 贡巴 Gongba'),
];

function township(code: string, name: string, nameEn: string, people: number, hypertension: number, villages: string): TownshipSketch {
  return { code, name, nameEn, people, hypertension, villages: villages.split(', ').map(readVillage) };
}

/** Reads `岭南 Lingnan < 岭脚 Lingjiao`. */
function readVillage(text: string): VillageSketch {
  const [kept = '', ...absorbed] = text.split(' < ');
  return { ...readName(kept), absorbed: absorbed.map(readName) };
}

function readName(text: string): { readonly name: string; readonly nameEn: string } {
  const [name = '', nameEn = ''] = text.split(' ');
  return { name: `${name}村`, nameEn: `${nameEn} Village` };
}
