-- How much had come in when an evaluation began, so that its publication can say what came later. Null for those that were made before.

alter table evaluation add column intake jsonb;
grant update (intake) on evaluation to ${app};
