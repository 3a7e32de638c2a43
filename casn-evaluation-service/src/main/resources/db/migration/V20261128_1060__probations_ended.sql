-- How many probations of a selection have ended, by how. Those that run follow from it: one began with each appointment of a CPNS that reached SPMT.

select set_config('talenta.agencies', '%', true);

alter table selection_progress add column probations_ended jsonb not null default '{}';

update selection_progress p
set probations_ended = ended.by_state
from (
    select selection_id, jsonb_object_agg(state, people) as by_state
    from (
        select selection_id, state, count(*) as people
        from probation
        where state <> 'RUNNING'
        group by selection_id, state) counted
    group by selection_id) ended
where ended.selection_id = p.selection_id;
