package org.territoireouvert.runner.web.admin.backup;

import static org.territoireouvert.runner.web.route.CorePermissions.ADMINISTER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.backup.Backups;
import org.territoireouvert.runner.backup.StoredBackup;
import org.territoireouvert.runner.settings.CoreSettings;
import org.territoireouvert.runner.storage.upgrade.UpgradeBackups;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** Lists backups, makes one now, hands one out, and says how one is restored. */
public final class BackupPages implements PageSet {

    private static final String PATH = "/admin/sauvegardes";

    /** A backup, its size in words. */
    public record Line(String name, Instant madeAt, String size) {}

    private final WebParts parts;
    private final Backups backups;
    private final UpgradeBackups upgrades;
    private final AdminFrame frame;

    /** Creates the pages. */
    public BackupPages(WebParts parts) {
        this.parts = parts;
        this.backups = parts.backups();
        this.upgrades = UpgradeBackups.below(parts.configuration().dataDirectory());
        this.frame = new AdminFrame(parts.messages());
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(PATH, ADMINISTER, this::show)
                .post(PATH, ADMINISTER, this::make)
                .post(PATH + "/{name}/telecharger", ADMINISTER, this::download);
    }

    private Response show(CoreRequest request) {
        Locale locale = request.locale();
        List<Line> lines = backups.list().stream()
                .map(backup -> new Line(backup.name(), backup.madeAt(), size(backup.size(), locale)))
                .toList();
        Optional<String> written = backups.underWay()
                .map(part -> size(part.size(), locale))
                .or(() -> backups.isMaking() ? Optional.of(size(0, locale)) : Optional.empty());
        return frame.page(locale, "admin/backups", PATH, "backups.title")
                .with("lines", lines)
                .with(
                        "upgrades",
                        upgrades.stored().stream()
                                .map(backup -> new Line(backup.name(), backup.madeAt(), size(backup.size(), locale)))
                                .toList())
                .with(
                        "upgradesKept",
                        parts.settings()
                                .value(CoreSettings.OWNER, CoreSettings.UPGRADE_BACKUPS_KEPT)
                                .toString())
                .with("written", written)
                .with("failedAt", backups.failedAt())
                .with("days", days())
                .with("old", isOld(parts))
                .with("folder", backups.folder().toString())
                .with("daily", parts.settings().value(CoreSettings.OWNER, CoreSettings.BACKUP_DAILY))
                .with(
                        "hour",
                        parts.settings()
                                .value(CoreSettings.OWNER, CoreSettings.BACKUP_HOUR)
                                .toString())
                .with("kept", kept());
    }

    /** Tells whether the newest backup is older than it should be, or there is none. */
    public static boolean isOld(WebParts parts) {
        Duration most = Duration.ofDays(parts.settings().value(CoreSettings.OWNER, CoreSettings.BACKUP_WARNING));
        Instant now = parts.clock().instant();
        return parts.backups()
                .newest()
                .filter(backup -> backup.madeAt().plus(most).isAfter(now))
                .isEmpty();
    }

    private long days() {
        Instant now = parts.clock().instant();
        return backups.newest()
                .map(StoredBackup::madeAt)
                .map(at -> Duration.between(at, now).toDays())
                .orElse(-1L);
    }

    private int kept() {
        return parts.settings()
                .value(CoreSettings.OWNER, CoreSettings.BACKUP_KEPT)
                .intValue();
    }

    private Response make(CoreRequest request) {
        if (backups.begin(kept())) {
            record(request, CoreAudit.BACKUP_MADE, PATH);
        }
        return new Response.Redirect(PATH);
    }

    /** A form and no link: it is written to the log who took all data with them. */
    private Response download(CoreRequest request) {
        String name = request.pathParameter("name");
        Path file = backups.find(name)
                .or(() -> upgrades.find(name))
                .orElseThrow(() -> new NotFoundException("backup " + name));
        record(request, CoreAudit.BACKUP_DOWNLOADED, name);
        request.holdSecret();
        return new Response.Download(name, "application/zip", stream -> Files.copy(file, stream));
    }

    private void record(CoreRequest request, AuditType type, String object) {
        parts.database().write(handle -> {
            parts.identity().audit().append(handle, "", AuditEntry.of(type, request.actor(), object));
            return true;
        });
    }

    private String size(long bytes, Locale locale) {
        long kilobytes = Math.ceilDiv(bytes, 1024L);
        return kilobytes < 1024
                ? parts.messages().format(locale, "backups.kilobytes", kilobytes)
                : parts.messages().format(locale, "backups.megabytes", Math.ceilDiv(kilobytes, 1024L));
    }
}
