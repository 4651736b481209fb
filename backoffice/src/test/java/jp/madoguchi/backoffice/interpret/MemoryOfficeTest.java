package jp.madoguchi.backoffice.interpret;

import jp.madoguchi.backoffice.application.MemoryCaseStore;
import jp.madoguchi.backoffice.cardcentre.MemoryExportStore;
import jp.madoguchi.backoffice.intake.MemoryIntakeStore;
import jp.madoguchi.backoffice.staff.MemoryAudit;

class MemoryOfficeTest extends OfficeContract {
  @Override
  Stores open() {
    MemoryAudit audit = new MemoryAudit();
    MemoryIntakeStore intake = new MemoryIntakeStore();
    MemoryCaseStore cases = new MemoryCaseStore(audit, intake::blob);
    MemoryInterpretStore interpret = new MemoryInterpretStore(intake, cases);
    return new Stores(
        intake,
        interpret,
        cases,
        new MemoryExportStore(cases, audit),
        audit,
        () -> interpret.visits().size());
  }
}
