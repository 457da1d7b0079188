package org.daybook.kit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The lane of a window that is closed")
class ThreadLaneTest {
    @Test
    @DisplayName("waits for a file that is being written beside it")
    void waits_for_a_file() {
        AtomicBoolean whole = new AtomicBoolean();
        CountDownLatch closing = new CountDownLatch(1);
        ThreadLane lane = new ThreadLane("test");
        lane.writing(() -> {
            closing.await();
            for (int i = 0; i < 1_000; i++) {
                Thread.yield();
            }
            whole.set(true);
            return true;
        });
        lane.run(() -> {
            closing.countDown();
            return true;
        });
        lane.close();
        assertThat(whole).isTrue();
    }

    @Test
    @DisplayName("does not wait for what is only read")
    void does_not_wait_for_what_is_read() {
        CountDownLatch never = new CountDownLatch(1);
        ThreadLane lane = new ThreadLane("test");
        lane.beside(() -> {
            never.await();
            return true;
        });
        lane.close();
        assertThat(never.getCount()).isOne();
        never.countDown();
    }
}
