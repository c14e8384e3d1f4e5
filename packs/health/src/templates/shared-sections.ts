/** The part on problems: what lags behind its plan, worst first, and who has not reported. */
export function problemSection(span: string): string {
  return `# 存在的问题和不足

{%- assign behind = lagging | size %}

## 部分指标未达到计划

{% if behind > 0 %}对照年度目标，${span}有{{ behind }}项指标落后于计划。{% else %}对照年度目标，${span}各项指标均达到计划。{% endif %}

{% for item in lagging limit: 8 %}{% if forloop.first %}主要是：{% endif %}{{ item | name }}{{ item | figure }}，目标为{{ item | target }}，{{ item | pace }}{% if forloop.last %}。{% else %}；{% endif %}{% endfor %}

## 乡镇之间不平衡

各乡镇高血压患者规范管理、老年人健康管理等指标差距较大，部分乡镇卫生院人员不足、随访质量不高，服务记录不够及时（见附表）。

## 报送质量有待提高

{% assign owing = missing_reporters | size %}{% if owing > 0 %}{{ missing_reporters | names: 5 }}尚有应报未报的报表，影响全县数据的完整性。{% else %}各单位均按要求报送报表。{% endif %}个别指标分子、分母口径不一，数据核对工作需要加强。`;
}

/** Annex: the leading rates township by township. */
export const townshipTable = `{% table "附表 各乡镇主要指标完成情况" unit: "单位：%" %}
乡镇|电子健康档案建档率|高血压规范管理率|老年人健康管理率|儿童健康管理率|免疫规划接种率|孕产妇系统管理率
{% for unit in townships %}
{{ unit.name }}|{{ ehr_rate | of: unit | number }}|{{ htn_standard_rate | of: unit | number }}|{{ elder65_managed_rate | of: unit | number }}|{{ child06_managed_rate | of: unit | number }}|{{ imm_nip_rate | of: unit | number }}|{{ maternal_systematic_rate | of: unit | number }}
{% endfor %}
全县|{{ ehr_rate | number }}|{{ htn_standard_rate | number }}|{{ elder65_managed_rate | number }}|{{ child06_managed_rate | number }}|{{ imm_nip_rate | number }}|{{ maternal_systematic_rate | number }}
{% endtable %}`;
