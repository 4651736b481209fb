package jp.madoguchi.backoffice.intake;

class MemoryIntakeTest extends IntakeContract {
  @Override
  IntakeStore open() {
    return new MemoryIntakeStore();
  }
}
