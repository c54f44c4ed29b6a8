package org.territoireouvert.runner.plugin.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.plugin.PluginSuspendedException;

class PluginCallTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final HostFixture.MovableClock clock = new HostFixture.MovableClock();
    private final List<Phase> failures = Collections.synchronizedList(new ArrayList<>());
    private final PluginCall call =
            new PluginCall(new PluginId("example"), HostFixture.LIMITS, clock, (phase, error) -> failures.add(phase));

    @AfterEach
    void close() {
        call.close();
    }

    @Test
    void requestRunsInTheThreadOfTheCaller() throws Exception {
        Thread thread = call.call(Phase.REQUEST, LIMIT, Thread::currentThread);

        assertThat(thread).isSameAs(Thread.currentThread());
    }

    @Test
    void otherCallRunsOnAThreadOfThePlugin() throws Exception {
        MDC.put("request", "r-1");

        String seen = call.call(
                Phase.CALL,
                LIMIT,
                () -> Thread.currentThread().getName() + " " + MDC.get("plugin") + " " + MDC.get("request"));

        MDC.remove("request");
        assertThat(seen).isEqualTo("plugin-example example r-1");
    }

    @Test
    void contextOfTheCallerIsRestored() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        ClassLoader own = new ClassLoader(before) {};
        call.useLoader(own);

        ClassLoader inside =
                call.call(Phase.REQUEST, LIMIT, () -> Thread.currentThread().getContextClassLoader());

        assertThat(inside).isSameAs(own);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
        assertThat(MDC.get("plugin")).isNull();
    }

    @Test
    void endlessCallDoesNotHoldTheCaller() {
        assertThatThrownBy(() -> call.call(Phase.CALL, Duration.ofMillis(100), () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    return "late";
                }))
                .isInstanceOf(PluginCallException.class)
                .hasCauseInstanceOf(TimeoutException.class);

        assertThat(failures).containsExactly(Phase.CALL);
    }

    @Test
    void whatIsNotThereIsNoFailure() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> call.call(Phase.REQUEST, LIMIT, failing(new NotFoundException("x"))))
                    .hasCauseInstanceOf(NotFoundException.class);
        }

        assertThat(failures).isEmpty();
        assertThat(call.isSuspended()).isFalse();
    }

    @Test
    void whatTheEnvironmentRefusesIsNoFailureOfThePlugin() throws Exception {
        ToolkitException busy =
                new ToolkitException(new ErrorCode("BUSY", ErrorCode.Kind.ENVIRONMENT), "The database is busy");
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> call.call(Phase.REQUEST, LIMIT, failing(busy)))
                    .hasCause(busy);
        }

        assertThat(failures).isEmpty();
        assertThat(call.isSuspended()).isFalse();
        fail(5);
        clock.pass(Duration.ofMinutes(1));
        assertThatThrownBy(() -> call.call(Phase.REQUEST, LIMIT, failing(busy))).hasCause(busy);
        assertThat(call.<String>call(Phase.REQUEST, LIMIT, () -> "answer")).isEqualTo("answer");
    }

    @Test
    void fiveFailuresInAMinuteSuspend() {
        fail(5);

        assertThat(call.isSuspended()).isTrue();
        assertThatThrownBy(() -> call.call(Phase.REQUEST, LIMIT, () -> "answer"))
                .hasCauseInstanceOf(PluginSuspendedException.class);
        assertThat(failures).hasSize(5);
    }

    @Test
    void failuresFarApartDoNotSuspend() {
        for (int i = 0; i < 10; i++) {
            fail(1);
            clock.pass(Duration.ofSeconds(20));
        }

        assertThat(call.isSuspended()).isFalse();
    }

    @Test
    void oneSuccessAfterTheSuspensionCloses() throws Exception {
        fail(5);
        clock.pass(Duration.ofMinutes(1));

        assertThat(call.isSuspended()).isFalse();
        assertThat(call.<String>call(Phase.REQUEST, LIMIT, () -> "answer")).isEqualTo("answer");
        fail(4);
        assertThat(call.isSuspended()).isFalse();
    }

    @Test
    void oneFailureAfterTheSuspensionSuspendsAgain() {
        fail(5);
        clock.pass(Duration.ofMinutes(1));

        fail(1);

        assertThat(call.isSuspended()).isTrue();
    }

    @Test
    void outOfMemoryIsPassedOn() {
        assertThatThrownBy(() -> call.call(Phase.REQUEST, LIMIT, () -> {
                    throw new OutOfMemoryError("pretended");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> call.call(Phase.REQUEST, LIMIT, failing(new IllegalStateException("x"))))
                    .isInstanceOf(PluginCallException.class);
        }
    }

    private static Callable<String> failing(RuntimeException error) {
        return () -> {
            throw error;
        };
    }
}
