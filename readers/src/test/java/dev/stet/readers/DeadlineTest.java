package dev.stet.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final Limits SHORT = Limits.DEFAULT.withDeadline(Duration.ofMillis(50));

  @Test
  void workThatComputesTooLongIsGivenUp() {
    assertThatThrownBy(() -> Deadline.run(DeadlineTest::computeUntilStopped, SHORT))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("timed-out: reading it takes longer than 50 ms");
  }

  @Test
  void workThatOnlyWaitsIsGivenUpWhenPatienceEnds() {
    CountDownLatch never = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                Deadline.run(
                    () -> {
                      never.await();
                      return "";
                    },
                    SHORT))
        .hasMessage("timed-out: reading it takes longer than 50 ms");
  }

  @Test
  void workThatDoesNotComputeOutlastsTheDeadline() throws Throwable {
    CountDownLatch never = new CountDownLatch(1);
    assertThat(
            Deadline.run(
                () -> never.await(600, java.util.concurrent.TimeUnit.MILLISECONDS),
                Limits.DEFAULT.withDeadline(Duration.ofMillis(400))))
        .isFalse();
  }

  private static int computeUntilStopped() {
    int sum = 0;
    while (!Thread.currentThread().isInterrupted()) {
      sum++;
    }
    return sum;
  }
}
