-- An appointment is annulled where a later version of the published result does not give the person the post; the person can then be
-- appointed by that version, to another post or by a version after it.

alter table appointment
    drop constraint appointment_state,
    drop constraint appointment_number,
    drop constraint appointment_decree,
    drop constraint appointment_selection_id_participant_number_key,
    add constraint appointment_state check (state in ('DRH_DIISI', 'VERIFIKASI_INSTANSI', 'DIUSULKAN', 'VERIFIKASI_BKN', 'BTS', 'BTL',
        'PERTEK_TERBIT', 'SK_TERBIT', 'SPMT', 'TMS', 'APS', 'DIBATALKAN')),
    add constraint appointment_number check ((nip is null) = (effective_date is null)
        and (state in ('APS', 'DIBATALKAN') or (nip is not null) = (state in ('PERTEK_TERBIT', 'SK_TERBIT', 'SPMT')))),
    add constraint appointment_decree check ((decree_number is null) = (decree_date is null)
        and (state in ('APS', 'DIBATALKAN') or (decree_date is not null) = (state in ('SK_TERBIT', 'SPMT'))));
create unique index appointment_of_participant on appointment (selection_id, participant_number) where state <> 'DIBATALKAN';
create index appointment_participant on appointment (selection_id, participant_number);
drop index appointment_waiting;
create index appointment_waiting on appointment (state, changed_at) where state not in ('SPMT', 'TMS', 'APS', 'DIBATALKAN');
