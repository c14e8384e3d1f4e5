import type { MetricDefinition } from '@taizhang/indicators';
import { CDC, metricsOf, TOWNSHIP_HOSPITALS } from './define.ts';
import { publicHealth } from './norm.ts';

const { count } = metricsOf('health_education');
const lectures = publicHealth('健康教育服务规范：乡镇卫生院每月至少举办1次健康知识讲座', 'memory');
const consultations = publicHealth('健康教育服务规范：乡镇卫生院每年至少开展9次公众健康咨询', 'memory');
const materials = publicHealth('健康教育服务规范：每机构每年不少于12种印刷资料', 'memory');
const boards = publicHealth('健康教育服务规范：乡镇卫生院宣传栏不少于2个，每2个月至少更换1次', 'memory');

/** Health education: lectures, consultations, printed matter, boards. */
export const healthEducationMetrics: readonly MetricDefinition[] = [
  count('he_lectures', 'flow', '次', {
    name: ['健康知识讲座', 'Health lectures'], better: 'higher',
    says: ['本期举办的健康知识讲座场次，有签到和照片的才计。', 'Health lectures held in the period; only those with a sign-in sheet and a photograph.'],
    from: TOWNSHIP_HOSPITALS, basis: lectures,
  }),
  count('he_lecture_attend', 'flow', '人次', {
    name: ['健康知识讲座参加人次', 'Attendance at lectures'], better: 'higher',
    says: ['本期健康知识讲座的参加人次，按签到计。', 'Attendance at health lectures in the period by sign-in sheet.'],
    from: TOWNSHIP_HOSPITALS, basis: lectures,
  }),
  count('he_lectures_tcm', 'flow', '次', {
    name: ['其中：含中医药内容的讲座', 'of which with traditional medicine content'], better: 'higher',
    says: ['本期健康知识讲座中含中医药（藏医药）内容的场次。', 'Lectures of the period with traditional or Tibetan medicine content.'],
    from: TOWNSHIP_HOSPITALS, basis: publicHealth('健康教育：含中医药内容的单列', 'code'),
  }),
  count('he_consult', 'flow', '次', {
    name: ['公众健康咨询活动', 'Public consultations'], better: 'higher',
    says: ['本期利用卫生宣传日、节假日等开展的公众健康咨询活动场次。', 'Public health consultations held in the period.'],
    from: TOWNSHIP_HOSPITALS, basis: consultations,
  }),
  count('he_consult_attend', 'flow', '人次', {
    name: ['公众健康咨询参加人次', 'Attendance at consultations'], better: 'higher',
    says: ['本期公众健康咨询活动的参加人次。', 'Attendance at public consultations in the period.'],
    from: TOWNSHIP_HOSPITALS, basis: consultations,
  }),
  count('he_material_copies', 'flow', '本', {
    name: ['发放健康教育印刷资料', 'Printed matter handed out'],
    says: ['本期发放的健康教育印刷资料份（本）数。', 'Copies of printed health education matter handed out in the period.'],
    from: TOWNSHIP_HOSPITALS, basis: materials,
  }),
  count('he_material_kinds', 'cumulative', '种', {
    name: ['健康教育印刷资料种类', 'Kinds of printed matter'], better: 'higher',
    says: ['年初至期末全县发放的健康教育印刷资料种类；同一资料各机构共用，只在县级统计，不按机构相加。', 'Kinds of printed matter in use since the start of the year; shared between institutions, so it is counted once for the county.'],
    from: CDC, basis: materials,
  }),
  count('he_boards', 'stock', '个', {
    name: ['健康教育宣传栏', 'Health education boards'],
    says: ['期末设置并在用的健康教育宣传栏个数。', 'Health education boards in use at the end of the period.'],
    from: TOWNSHIP_HOSPITALS, basis: boards,
  }),
  count('he_board_updates', 'flow', '次', {
    name: ['宣传栏更换', 'Board updates'], better: 'higher',
    says: ['本期健康教育宣传栏更换内容的次数。', 'Times the boards were given new content in the period.'],
    from: TOWNSHIP_HOSPITALS, basis: boards,
  }),
  count('he_av_plays', 'flow', '次', {
    name: ['播放音像资料', 'Audio-visual plays'],
    says: ['本期在候诊区、活动现场播放健康教育音像资料的次数。', 'Times audio-visual matter was played in waiting areas or at events in the period.'],
    from: TOWNSHIP_HOSPITALS, basis: publicHealth('健康教育服务规范：每年播放音像资料不少于6种', 'memory'),
  }),
];
