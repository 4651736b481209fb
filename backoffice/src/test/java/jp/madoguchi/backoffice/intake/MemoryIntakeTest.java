package jp.madoguchi.backoffice.intake;

import jp.madoguchi.backoffice.enrolment.MemoryEnrolmentStore;
import jp.madoguchi.backoffice.staff.MemoryAudit;

class MemoryIntakeTest extends IntakeContract {
  @Override
  Stores open() {
    MemoryIntakeStore intake = new MemoryIntakeStore();
    return new Stores(intake, new MemoryEnrolmentStore(intake, new MemoryAudit()));
  }
}
