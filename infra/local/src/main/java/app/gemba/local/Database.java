package app.gemba.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a database is and who may enter. */
public record Database(String url, String user, String password) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    void execute(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new LocalProblem("PostgreSQL refused \"" + sql + "\" (" + e.getMessage() + ").", e);
        }
    }

    /** The same server and user, another database. */
    Database named(String name) {
        int parameters = url.indexOf('?');
        String base = parameters < 0 ? url : url.substring(0, parameters);
        String suffix = parameters < 0 ? "" : url.substring(parameters);
        return new Database(base.substring(0, base.lastIndexOf('/') + 1) + name + suffix, user, password);
    }

    @Override
    public String toString() {
        return "Database[" + url + ", " + user + "]";
    }
}
