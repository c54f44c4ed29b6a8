package org.territoireouvert.runner.identity;

import java.time.InstantSource;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** The secret with which this instance signs what it gives to browsers; made at first start, shared by all processes. */
public final class InstanceSecret {

    private InstanceSecret() {}

    /** Returns the secret, after making it when there is none. */
    public static String read(Database database, InstantSource clock) {
        return database.write(handle -> {
            handle.createUpdate("""
                            insert into core_setting (owner, name, value, changed_at)
                            values ('_identity', 'secret', :secret, :now)
                            on conflict (owner, name) do nothing""")
                    .bind("secret", Token.secret())
                    .bind("now", PortableInstant.text(clock.instant()))
                    .execute();
            return handle.createQuery("select value from core_setting where owner = '_identity' and name = 'secret'")
                    .mapTo(String.class)
                    .one();
        });
    }
}
