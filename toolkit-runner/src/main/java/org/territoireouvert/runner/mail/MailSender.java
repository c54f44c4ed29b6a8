package org.territoireouvert.runner.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.data.Database;

/**
 * Sends stored mails, right after the commit that stored them and again later when the server did not take them: after 1, 5 and
 * 30 minutes, 2 and 6 hours. Several processes share the work; a mail leaves twice only when a process dies between the server's
 * yes and our note of it.
 */
public final class MailSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int LONGEST_ERROR = 500;

    private final MailRepository mails;
    private final MailTransport transport;
    private final InstantSource clock;
    private final Duration tick;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mail-sender").daemon().factory());

    /** Prepares the sender; {@code tick} is the time between two looks, {@link #start} begins them. */
    public MailSender(Database database, MailTransport transport, InstantSource clock, Duration tick) {
        this.mails = new MailRepository(database);
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
                next = mails.take(clock.instant(), LEASE);
            }
        } catch (RuntimeException failure) {
            LOG.warn("Mails wait, their table cannot be read: {}", failure.getMessage());
        }
    }

    private void send(MailRepository.Waiting waiting) {
        Instant now = clock.instant();
        try {
            transport.send(waiting.mail(), now);
            mails.sent(waiting.id(), now);
        } catch (MessagingException failure) {
            Optional<Instant> again = waiting.attempts() < PAUSES.size()
                    ? Optional.of(now.plus(PAUSES.get(waiting.attempts())))
                    : Optional.empty();
            mails.failed(waiting.id(), reason(failure, waiting.mail()), again);
            LOG.warn("The mail {} could not be handed over{}", waiting.id(), again.isPresent() ? ", trying again" : "");
        }
    }

    /** Returns what the server said, without the address, which has no place in a journal. */
    private static String reason(MessagingException failure, Mail mail) {
        String text = String.valueOf(failure.getMessage()).replace(mail.recipient(), "…");
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }

    /** Ends after the mail that is being sent. */
    @Override
    public void close() {
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
