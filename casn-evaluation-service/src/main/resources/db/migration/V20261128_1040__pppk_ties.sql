-- A decision about a tie of a PPPK selection moves people to posts that others left unfilled: what became of them changes with it.

grant update (pppk) on evaluation_result to ${app};
