package jp.madoguchi.backoffice.statistics;

class MemoryFigureStoreTest extends FigureStoreContract {
  @Override
  protected FigureStore store() {
    return new MemoryFigureStore();
  }
}
