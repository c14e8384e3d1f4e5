import type { FieldDefinition, RecordKind, RuleSource } from '@taizhang/records';
import { choice, choices, number, text } from './fields.ts';
import { MARKED_GROUPS } from './family-doctor-groups.ts';
import { PACKAGES } from './family-doctor-packages.ts';
import { words } from './words.ts';

const AGREED: readonly FieldDefinition[] = [
  text('team', ['签约团队', 'Team'], { required: true, carries: true, longest: 40 }),
  choices('packages', ['服务包', 'Packages'], PACKAGES.map(({ code, name }) => [code, name.zh, name.en] as const), { required: true, carries: true, preset: 'basic' }),
  number('years', ['签约年限', 'Years'], '年', [1, 3], { required: true, carries: true, usual: [1, 3], note: ['签约周期 1—3 年', 'One to three years'] }),
];

/** The forms of contracting: signed, renewed, ended, served, and the marks of groups no programme keeps. */
export function familyDoctorForms(source: RuleSource): readonly RecordKind[] {
  return [
    { id: 'sign', name: words('家庭医生签约', 'Contract signed'), source, oncePerDay: true, fields: AGREED },
    { id: 'renew', name: words('家庭医生续约', 'Contract renewed'), source, oncePerDay: true, fields: AGREED },
    {
      id: 'terminate', name: words('解约', 'Contract ended'), source, oncePerDay: true,
      fields: [choice('reason', ['原因', 'Reason'], [['1', '居民要求', 'At the resident\'s wish'], ['2', '迁出', 'Moved away'], ['3', '团队调整', 'Team changed'], ['4', '死亡', 'Died']], { required: true })],
    },
    {
      id: 'service', name: words('签约服务', 'Service under contract'), source,
      fields: [
        choice('item', ['服务内容', 'Service'], [['1', '健康咨询', 'Health advice'], ['2', '用药指导', 'Medicine advice'], ['3', '上门服务', 'Home visit'], ['4', '预约转诊', 'Booked referral'], ['5', '长期处方', 'Long prescription']], { required: true, preset: '1' }),
        text('remark', ['记录', 'Note'], { longest: 120 }),
      ],
    },
    {
      id: 'group_mark', name: words('重点人群标记', 'Key group mark'), source,
      fields: [
        choice('group', ['人群', 'Group'], MARKED_GROUPS, { required: true }),
        choice('state', ['状态', 'State'], [['1', '属于', 'Belongs'], ['2', '不再属于', 'No longer']], { required: true, preset: '1' }),
        text('certificate', ['证件或文件号', 'Certificate'], { longest: 60 }),
      ],
    },
  ];
}
