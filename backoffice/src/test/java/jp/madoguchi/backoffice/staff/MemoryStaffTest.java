package jp.madoguchi.backoffice.staff;

class MemoryStaffTest extends StaffContract {
  @Override
  Stores open() {
    MemoryAudit audit = new MemoryAudit();
    return new Stores(new MemoryAccountStore(audit), audit);
  }
}
