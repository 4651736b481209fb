package jp.madoguchi.backoffice.venue;

class MemoryVenueStoreTest extends VenueStoreContract {
  @Override
  protected VenueStore store() {
    return new MemoryVenueStore();
  }
}
