/** The part on problems: what lags behind its plan, worst first, and who has not reported. */
export function problemSection(span: string): string {
  return `# 存在的问题和不足

{%- assign behind = lagging | size %}

## 部分指标未达到计划

{% if behind > 0 %}对照年度目标，${span}有{{ behind }}项指标落后于计划。{% else %}对照年度目标，${span}各项指标均达到计划。{% endif %}

{% for item in lagging limit: 8 %}{% if forloop.first %}主要是：{% endif %}{{ item | name }}{{ item | figure }}，目标为{{ item | target }}，{{ item | pace }}{% if forloop.last %}。{% else %}；{% endif %}{% endfor %}

## 乡镇之间不平衡

各乡镇高血压患者规范管理、老年人健康管理等指标差距较大，部分乡镇卫生院人员不足、随访质量不高，服务记录不够及时（见附件）。

## 报送质量有待提高

{% assign owing = missing_reporters | size %}{% if owing > 0 %}{{ missing_reporters | names: 5 }}尚有应报未报的报表，影响全县数据的完整性。{% else %}各单位均按要求报送报表。{% endif %}个别指标分子、分母口径不一，数据核对工作需要加强。`;
}

/** What the year's tasks have come to, in per cent of the target; only of metrics whose target is to be reached, not kept below. */
export const completionChart = `{% chart "图1 年度目标任务完成情况" kind: "bar" unit: "单位：%" %}
任务|完成率
健康知识讲座|{{ he_lectures | completion }}
孕前优生健康检查|{{ preconception_couples | completion }}
农村妇女“两癌”检查|{{ two_cancer | completion }}
远程诊断|{{ tele_diagnosis | completion }}
“双随机”监督抽检|{{ double_random | completion }}
进修培训|{{ training_people | completion }}
{% endchart %}`;

/** The leading rates beside those of a year before. */
export function twoYearChart(caption: string, now: string, before: string): string {
  const rates = ['ehr_rate', 'htn_standard_rate', 'dm_standard_rate', 'elder65_managed_rate', 'child06_managed_rate', 'maternal_systematic_rate', 'imm_nip_rate'];
  const rows = rates.map((metric) => `{{ ${metric} | name }}|{{ ${metric} | number }}|{{ ${metric} | last_year | number }}`);
  return `{% chart "${caption}" kind: "bar" unit: "单位：%" %}\n指标|${now}|${before}\n${rows.join('\n')}\n{% endchart %}`;
}

/** One rate township by township. */
export const townshipChart = `{% chart "图3 各乡镇高血压患者规范管理率" kind: "bar" unit: "单位：%" %}
乡镇|规范管理率
{% for unit in townships %}
{{ unit.name }}|{{ htn_standard_rate | of: unit | number }}
{% endfor %}
{% endchart %}`;

/** The leading metrics with their targets, their completion and the year before. */
export const metricTable = `{% table "" %}
指标|单位|完成数|年度目标|完成率|上年同期|同比
${['ehr_rate', 'htn_standard_rate', 'dm_standard_rate', 'elder65_managed_rate', 'hospital_birth_rate', 'imm_nip_rate', 'he_lectures', 'preconception_couples', 'two_cancer', 'tele_diagnosis', 'double_random', 'training_people'].map(metricRow).join('\n')}
{% endtable %}`;

function metricRow(metric: string): string {
  return `{{ ${metric} | name }}|{{ ${metric} | unit }}|{{ ${metric} | number }}|{{ ${metric} | target }}|{{ ${metric} | completion }}|{{ ${metric} | last_year | number }}|{{ ${metric} | yoy }}`;
}

/** Attachment: the leading rates township by township. */
export const townshipTable = `{% table "" unit: "单位：%" %}
乡镇|电子健康档案建档率|高血压规范管理率|老年人健康管理率|儿童健康管理率|免疫规划接种率|孕产妇系统管理率
{% for unit in townships %}
{{ unit.name }}|{{ ehr_rate | of: unit | number }}|{{ htn_standard_rate | of: unit | number }}|{{ elder65_managed_rate | of: unit | number }}|{{ child06_managed_rate | of: unit | number }}|{{ imm_nip_rate | of: unit | number }}|{{ maternal_systematic_rate | of: unit | number }}
{% endfor %}
全县|{{ ehr_rate | number }}|{{ htn_standard_rate | number }}|{{ elder65_managed_rate | number }}|{{ child06_managed_rate | number }}|{{ imm_nip_rate | number }}|{{ maternal_systematic_rate | number }}
{% endtable %}`;
