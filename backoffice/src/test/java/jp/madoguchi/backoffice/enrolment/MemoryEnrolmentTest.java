package jp.madoguchi.backoffice.enrolment;

import jp.madoguchi.backoffice.intake.MemoryIntakeStore;
import jp.madoguchi.backoffice.staff.MemoryAudit;

class MemoryEnrolmentTest extends EnrolmentContract {
  @Override
  Stores open() {
    MemoryIntakeStore intake = new MemoryIntakeStore();
    MemoryAudit audit = new MemoryAudit();
    return new Stores(new MemoryEnrolmentStore(intake, audit), intake, audit);
  }
}
