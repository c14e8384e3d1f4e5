/**
 * 儿童心理行为发育预警征象: four signs an age, any of them a reason to refer (规范 1.4, the signs from memory).
 * The code is the age in months and the number of the sign.
 */
export const WARNING_SIGNS: readonly (readonly [code: string, zh: string, en: string])[] = [
  ['3.1', '3月：对很大声音没有反应', '3 m: no response to loud noise'], ['3.2', '3月：逗引时不发音或不会微笑', '3 m: does not coo or smile'], ['3.3', '3月：不注视人脸，不追视移动的人或物', '3 m: does not look at faces or follow'], ['3.4', '3月：俯卧时不会抬头', '3 m: does not lift the head when prone'],
  ['6.1', '6月：发音少，不会笑出声', '6 m: few sounds, no laughing'], ['6.2', '6月：不会伸手抓物', '6 m: does not reach'], ['6.3', '6月：紧握拳松不开', '6 m: fists stay closed'], ['6.4', '6月：不能扶坐', '6 m: cannot sit supported'],
  ['8.1', '8月：听到声音无应答', '8 m: does not answer to sound'], ['8.2', '8月：不会区分生人和熟人', '8 m: does not tell strangers apart'], ['8.3', '8月：双手间不会传递玩具', '8 m: does not pass toys between hands'], ['8.4', '8月：不会独坐', '8 m: cannot sit alone'],
  ['12.1', '12月：呼唤名字无反应', '12 m: no response to the name'], ['12.2', '12月：不会模仿“再见”或“欢迎”动作', '12 m: does not imitate waving'], ['12.3', '12月：不会用拇食指对捏小物品', '12 m: no pincer grip'], ['12.4', '12月：不会扶物站立', '12 m: cannot stand holding on'],
  ['18.1', '18月：不会有意识叫“爸爸”或“妈妈”', '18 m: does not call mother or father'], ['18.2', '18月：不会按要求指人或物', '18 m: does not point when asked'], ['18.3', '18月：与人无目光交流', '18 m: no eye contact'], ['18.4', '18月：不会独走', '18 m: cannot walk alone'],
  ['24.1', '24月：不会说 3 个物品的名称', '24 m: cannot name 3 things'], ['24.2', '24月：不会按吩咐做简单事情', '24 m: does not follow simple requests'], ['24.3', '24月：不会用勺吃饭', '24 m: does not eat with a spoon'], ['24.4', '24月：不会扶栏上楼梯', '24 m: cannot climb stairs holding on'],
  ['30.1', '30月：不会说 2～3 个字的短语', '30 m: no phrases of 2 or 3 words'], ['30.2', '30月：兴趣单一、刻板', '30 m: narrow, fixed interests'], ['30.3', '30月：不会示意大小便', '30 m: does not signal toilet needs'], ['30.4', '30月：不会跑', '30 m: cannot run'],
  ['36.1', '3岁：不会说自己的名字', '3 y: cannot say the own name'], ['36.2', '3岁：不会玩假想游戏', '3 y: no pretend play'], ['36.3', '3岁：不会模仿画圆', '3 y: cannot copy a circle'], ['36.4', '3岁：不会双脚跳', '3 y: cannot jump with both feet'],
  ['48.1', '4岁：不会说带形容词的句子', '4 y: no sentences with adjectives'], ['48.2', '4岁：不能按要求等待或轮流', '4 y: cannot wait or take turns'], ['48.3', '4岁：不会独立穿衣', '4 y: cannot dress alone'], ['48.4', '4岁：不会单脚站立', '4 y: cannot stand on one foot'],
  ['60.1', '5岁：不能简单叙说事情经过', '5 y: cannot tell what happened'], ['60.2', '5岁：不知道自己的性别', '5 y: does not know the own sex'], ['60.3', '5岁：不会用筷子吃饭', '5 y: does not eat with chopsticks'], ['60.4', '5岁：不会单脚跳', '5 y: cannot hop'],
  ['72.1', '6岁：不会表达自己的感受或想法', '6 y: cannot express feelings'], ['72.2', '6岁：不会玩角色扮演的集体游戏', '6 y: no role play with others'], ['72.3', '6岁：不会画方形', '6 y: cannot draw a square'], ['72.4', '6岁：不会奔跑', '6 y: cannot run fast'],
];

/** The signs of some ages, as answers of a form. */
export function warningSigns(fromMonths: number, toMonths: number): readonly (readonly [code: string, zh: string, en: string])[] {
  return WARNING_SIGNS.filter(([code]) => Number.parseInt(code, 10) >= fromMonths && Number.parseInt(code, 10) <= toMonths);
}
