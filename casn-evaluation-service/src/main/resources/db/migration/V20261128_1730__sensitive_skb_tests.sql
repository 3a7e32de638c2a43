-- Tests of SKB that are about the body or the mind, as their agency declares them. Who may not see sensitive data sees of the tests of such
-- a formation no more than what comes of them. Nothing is decided by it, and no canonical file has it.
alter table skb_test add column sensitive boolean not null default false;
alter table skb_test_staging add column sensitive boolean not null default false;
