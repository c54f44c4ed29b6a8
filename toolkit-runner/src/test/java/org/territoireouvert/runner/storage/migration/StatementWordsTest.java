package org.territoireouvert.runner.storage.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.runner.storage.Engine;

class StatementWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table a (x text); COMMIT; create table b (x text);|commit",
                "create table a (x text);end;|end",
                "begin;|begin",
                "rollback work;|rollback",
                "savepoint s;|savepoint",
                "vacuum;|vacuum",
                "PRAGMA foreign_keys = off;|pragma",
                "attach 'x.db' as x;|attach",
                "set  local search_path to public;|set local search_path",
                "create index concurrently i on a (x);|create index concurrently"
            })
    void statementAfterWhichNothingCouldBeUndoneIsFound(String sql, String words) {
        assertThat(StatementWords.outsideOfTransaction(sql)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into a values ('; commit; it''s');",
                "-- commit;\ncreate table a (x text);",
                "/* ; commit; */ create table a (commitment text, \"; commit\" text);",
                "create function f() returns trigger language plpgsql as $$ begin; commit; end; $$;",
                "create trigger t after insert on a begin update a set x = case when 1 then 2 end; select 1; end;",
                "update a set x = case when y then 'end' else 'begin' end;",
                "alter table a add column released text; update a set released = '';"
            })
    void ordinaryStatementsPass(String sql) {
        assertThat(StatementWords.outsideOfTransaction(sql)).isEmpty();
    }

    @Test
    void theScriptsOfTheRuntimePass() {
        for (Engine engine : Engine.values()) {
            assertThat(CoreMigrations.scripts(engine))
                    .allSatisfy(script -> assertThat(StatementWords.outsideOfTransaction(script.sql()))
                            .isEmpty());
        }
    }
}
