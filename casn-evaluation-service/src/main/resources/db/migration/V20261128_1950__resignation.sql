-- A probation can end with the resignation of the CPNS (PP 11/2017 article 35).

alter table probation drop constraint probation_state_check;
alter table probation add constraint probation_state_check check (state in ('RUNNING', 'PNS', 'DISMISSED', 'RESIGNED'));
