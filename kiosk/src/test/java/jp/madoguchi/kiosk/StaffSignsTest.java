package jp.madoguchi.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.camera.CameraFeed.State;
import jp.madoguchi.kiosk.camera.Frame;
import jp.madoguchi.kiosk.light.Advice;
import jp.madoguchi.kiosk.screen.StaffStatus;
import jp.madoguchi.kiosk.session.FakeDevices;
import jp.madoguchi.kiosk.session.FakeLights;
import jp.madoguchi.kiosk.sync.SyncStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StaffSignsTest {
  private static final SyncStatus SYNC =
      new SyncStatus(
          3,
          3,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.empty());

  private final FakeLights lights = new FakeLights();

  /** A camera in a state, after a loss or none. */
  private record StillFake(State state, Optional<State> trouble) implements CameraFeed {
    @Override
    public void wake() {}

    @Override
    public void sleep() {}

    @Override
    public Optional<Frame> newest() {
      return Optional.empty();
    }

    @Override
    public String name() {
      return "still";
    }

    @Override
    public void close() {}
  }

  private StaffStatus signs(State state, Optional<State> trouble) {
    return StaffSigns.of(
        SYNC, new StillFake(state, trouble), lights, Optional.empty(), new FakeDevices(1).sessions);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void aLostCameraIsRedAndNoOtherOneIs(State state) {
    StaffStatus.Light light = signs(state, Optional.of(state).filter(State::lost)).camera();
    assertThat(light.kind().equals("r")).isEqualTo(state.lost());
    assertThat(light.messageKey()).isEqualTo("staff.camera." + state);
    assertThat(state.lost() && state.delivers()).isFalse();
  }

  @Test
  void aCameraThatWasLostInTheLastVisitStaysRedWhileItSleeps() {
    assertThat(signs(State.ASLEEP, Optional.of(State.BLACK)).camera())
        .isEqualTo(new StaffStatus.Light("r", "staff.camera.BLACK"));
  }

  @Test
  void aLightThatFadesIsYellow() {
    assertThat(signs(State.ASLEEP, Optional.empty()).lights().kind()).isEqualTo("g");
    lights.advise(Advice.LEFT_LIGHT);
    assertThat(signs(State.ASLEEP, Optional.empty()).lights())
        .isEqualTo(new StaffStatus.Light("y", "staff.lights.LEFT_LIGHT"));
  }
}
