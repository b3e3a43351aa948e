-- The second lock on a group looks one row up by its key and never builds the whole of what a reader reaches: `exists` beside `or` lets the
-- planner do that, and where tables were not analysed it does, for each consent. The tokens are taken apart once for a statement.
drop policy reached on group_member;
create policy reached on group_member for select using (tenant_id = app_tenant() and ('clock' = any ((select app_reach())::text[])
  or coalesce((select true from reach r where r.tenant_id = group_member.tenant_id and r.dossier_id = group_member.group_id
       and r.token = any ((select app_reach())::text[]) limit 1), false)
  or coalesce((select true from reach r where r.tenant_id = group_member.tenant_id and r.dossier_id = group_member.dossier_id
       and r.token = any ((select app_reach())::text[]) limit 1), false)));
drop policy inside on group_offer_row;
create policy inside on group_offer_row for select using (tenant_id = app_tenant() and ('clock' = any ((select app_reach())::text[])
  or coalesce((select true from wall_reach w where w.tenant_id = group_offer_row.tenant_id and w.dossier_id = group_offer_row.group_id
       and w.channel = 'rows' and w.token = any ((select app_reach())::text[]) limit 1), false)
  or coalesce((select true from wall_reach w where w.tenant_id = group_offer_row.tenant_id and w.dossier_id = group_offer_row.member_id
       and w.channel = 'caucus-worker' and w.token = any ((select app_reach())::text[]) limit 1), false)));
