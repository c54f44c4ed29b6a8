/** See the README of this plugin. */
module org.territoireouvert.initiatives {
    requires static org.jspecify;
    requires org.territoireouvert.api;
}
