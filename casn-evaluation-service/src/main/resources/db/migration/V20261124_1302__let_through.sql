-- The final stage reads those whom an SKD evaluation let through: a tenth of its rows, or less.
create index evaluation_result_let_through on evaluation_result (evaluation_id, number) where let_through;
