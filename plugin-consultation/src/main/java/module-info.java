/** See the README of this plugin. */
module org.territoireouvert.consultation {
    requires static org.jspecify;
    requires org.territoireouvert.api;
}
