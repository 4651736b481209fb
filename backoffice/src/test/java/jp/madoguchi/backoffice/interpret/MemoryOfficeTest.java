package jp.madoguchi.backoffice.interpret;

import jp.madoguchi.backoffice.TestOffice;

class MemoryOfficeTest extends OfficeContract {
  @Override
  TestOffice.Stores open() {
    return TestOffice.memory();
  }
}
