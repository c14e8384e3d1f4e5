/** What an annual report says of the items of the year: supervision, the hotline, petitions, requests for information. */
export const itemsOfTheYear = `
## 事项办理

全年登记各类办理事项{{ items_received | figure }}，办结{{ items_closed | figure }}；年末在办{{ items_pending | figure }}，其中超期{{ items_overdue | figure }}。按期限计，按时办结率{{ items_on_time_rate | figure }}。督办事项立项{{ item_supervision_received | figure }}，办结{{ item_supervision_closed | figure }}。按期限计，按时办结率{{ item_supervision_on_time_rate | figure }}。办理12345热线工单和投诉{{ item_hotline_received | figure }}，办结{{ item_hotline_closed | figure }}，满意率{{ item_hotline_satisfaction_rate | figure }}，解决率{{ item_hotline_solution_rate | figure }}。登记信访事项{{ item_petition_received | figure }}，及时受理率{{ item_petition_acceptance_rate | figure }}，按时办结率{{ item_petition_on_time_rate | figure }}。收到依申请公开{{ item_disclosure_request_received | figure }}，答复{{ item_disclosure_request_closed | figure }}，其中予以公开{{ item_disclosure_request_granted | figure }}、部分公开{{ item_disclosure_request_in_part | figure }}、不予公开{{ item_disclosure_request_refused | figure }}。
`.trim();
