package jp.madoguchi.kiosk.outbox;

class MemoryLogStoreTest extends LogStoreContract {
  @Override
  protected LogStore open() {
    return new MemoryLogStore();
  }
}
