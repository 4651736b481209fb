-- Nothing that only Derby needs yet; the folder is here so that the first such statement has a place.
select 1 from sysibm.sysdummy1;
