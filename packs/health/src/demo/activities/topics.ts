/** What people are told about in the month of a health day (卫生宣传日), January first. */
export const TOPICS_BY_MONTH = [
  '冬春季呼吸道传染病防治', '春节合理膳食与限酒', '结核病防治知识（3·24）', '预防接种与传染病防控（4·25）', '碘缺乏病防治与控烟（5·31）', '食品安全与爱眼护眼',
  '高温中暑与夏季肠道传染病', '母乳喂养与儿童营养', '合理用药与口腔健康（9·20）', '高血压防治知识（10·8）', '糖尿病防治知识（11·14）', '艾滋病防治知识（12·1）',
] as const;

/** Topics with Chinese medicine in them. */
export const TCM_TOPICS = ['中医体质辨识与四季养生', '八段锦与慢性病调养', '藏医药冬季保健', '小儿推拿与饮食调养', '艾灸与颈肩腰腿痛'] as const;

/** Matter handed out or played, one kind each. */
export const MATTER = [
  '健康素养66条', '高血压自我管理', '糖尿病饮食指导', '孕产期保健手册', '0～6岁儿童保健', '老年人跌倒预防', '合理用药知识', '控烟与戒烟', '减盐减油减糖', '结核病防治', '预防接种告知', '肠道传染病预防',
  '中医养生保健', '严重精神障碍家庭护理', '流感防治', '包虫病防治',
] as const;
