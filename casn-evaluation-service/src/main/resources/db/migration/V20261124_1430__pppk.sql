-- PPPK selections: another kind of selection, with scores and facts of its own. CPNS rows leave the new columns null.

alter table selection drop constraint selection_kind_check;
alter table selection add constraint selection_kind_check check (kind in ('CPNS', 'PPPK'));
