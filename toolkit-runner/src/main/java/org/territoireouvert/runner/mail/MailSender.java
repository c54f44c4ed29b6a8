package org.territoireouvert.runner.mail;

import jakarta.mail.MessagingException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.data.Database;

/**
 * Sends stored mails, right after the commit that stored them and again later when the server was away, see {@link Retries}; a mail
 * that the server refuses for good is not tried again. Several processes share the work; a mail leaves twice only when a process dies
 * between the server's yes and our note of it.
 */
public final class MailSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final MailRepository mails;
    private final MailTransport transport;
    private final InstantSource clock;
    private final Duration tick;
    private final Retries retries = new Retries(new SecureRandom());
    private volatile boolean closed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mail-sender").daemon().factory());

    /** Prepares the sender; {@code tick} is the time between two looks, {@link #start} begins them. */
    public MailSender(Database database, MailTransport transport, InstantSource clock, Duration tick) {
        this.mails = new MailRepository(database, clock);
        this.transport = transport;
        this.clock = clock;
        this.tick = tick;
    }

    /** Begins to send. */
    public void start() {
        thread.scheduleWithFixedDelay(this::safeTurn, 0, tick.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks at once: something was stored. */
    public void wake() {
        if (!thread.isShutdown()) {
            thread.execute(this::safeTurn);
        }
    }

    private void safeTurn() {
        try {
            Optional<MailRepository.Waiting> next = mails.take(clock.instant(), LEASE);
            while (next.isPresent()) {
                send(next.get());
                next = closed ? Optional.empty() : mails.take(clock.instant(), LEASE);
            }
        } catch (RuntimeException failure) {
            LOG.warn("Mails wait, their table cannot be read: {}", failure.getMessage());
        }
    }

    private void send(MailRepository.Waiting waiting) {
        Instant now = clock.instant();
        try {
            transport.send(waiting.mail(), now);
            mails.sent(waiting, now);
        } catch (MessagingException thrown) {
            Failure failure = Failure.of(thrown, waiting.mail());
            Optional<Instant> again = failure.isFinal()
                    ? Optional.empty()
                    : retries.pauseAfter(waiting.attempts() + 1).map(now::plus);
            mails.failed(waiting, now, failure, again);
            LOG.warn("The mail {} could not be handed over{}", waiting.id(), again.isPresent() ? ", trying again" : "");
        }
    }

    /** Ends after the mail that is being sent. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(15, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
