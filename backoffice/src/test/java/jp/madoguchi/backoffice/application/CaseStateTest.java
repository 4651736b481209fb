package jp.madoguchi.backoffice.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseStateTest {
  @Test
  void everyStateButDuplicateIsReachedFromReceived() {
    Set<CaseState> seen = EnumSet.of(CaseState.RECEIVED);
    ArrayDeque<CaseState> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      open.remove().next().stream().filter(seen::add).forEach(open::add);
    }
    assertThat(seen).isEqualTo(EnumSet.complementOf(EnumSet.of(CaseState.DUPLICATE)));
  }

  @Test
  void nothingIsFiledWithoutTwoChecks() {
    for (CaseState state : CaseState.values()) {
      if (state.next().contains(CaseState.FILED)) {
        assertThat(state).isEqualTo(CaseState.SECOND_CHECKED);
      }
      if (state.next().contains(CaseState.SECOND_CHECKED)) {
        assertThat(state).isEqualTo(CaseState.FIRST_CHECKED);
      }
    }
  }
}
