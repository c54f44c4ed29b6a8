package org.territoireouvert.runner.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.runner.settings.CoreSettings;
import org.territoireouvert.runner.settings.StoredSettings;

/**
 * Makes a backup every night at the hour that is set. A night that was missed because the site was off is made up for at its
 * start; a site that has just been installed waits for its first night.
 */
public final class NightlyBackup {

    private static final Duration LOOK = Duration.ofMinutes(10);

    private final Backups backups;
    private final StoredSettings settings;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Instant startedAt;

    /** Looks at the clock for the first time. */
    public NightlyBackup(Backups backups, StoredSettings settings, InstantSource clock, ZoneId zone) {
        this.backups = backups;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
        this.startedAt = clock.instant();
    }

    /** Returns the job, which one process at a time does. */
    public Job job() {
        return new Job("backup", LOOK, this::turn);
    }

    /** Makes a backup when the last hour for one has passed without. */
    public void turn() {
        if (!settings.value(CoreSettings.OWNER, CoreSettings.BACKUP_DAILY)) {
            return;
        }
        Instant last = backups.newest().map(StoredBackup::madeAt).orElse(startedAt);
        if (last.isBefore(lastHour())) {
            backups.make();
            backups.keep(
                    settings.value(CoreSettings.OWNER, CoreSettings.BACKUP_KEPT).intValue());
        }
    }

    private Instant lastHour() {
        int hour = settings.value(CoreSettings.OWNER, CoreSettings.BACKUP_HOUR).intValue();
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime today = now.truncatedTo(ChronoUnit.DAYS).withHour(hour);
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }
}
