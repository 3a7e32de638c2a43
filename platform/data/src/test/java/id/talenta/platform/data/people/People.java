package id.talenta.platform.data.people;

import id.talenta.platform.data.database.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Use cases of a service that keeps people. */
@ApplicationScoped
public class People {

    private final AgroalDataSource dataSource;

    People(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A person as stored. */
    public record Person(String agency, int number, String name) {}

    @Transactional
    public void add(String agency, int number, String name) {
        insert(agency, number, name);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void addApart(String agency, int number, String name) {
        insert(agency, number, name);
    }

    /** As they are visible to whoever asks, by agency and number; one more than the page holds. */
    @Transactional
    public List<Person> after(List<String> key, int limit) {
        return visible(key, limit + 1);
    }

    @Transactional
    public int count() {
        return visible(List.of(), 1_000_000).size();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int countApart() {
        return visible(List.of(), 1_000_000).size();
    }

    public int countWithoutTransaction() {
        return visible(List.of(), 1_000_000).size();
    }

    private void insert(String agency, int number, String name) {
        String sql = "insert into person (id, agency, number, name) values (?, ?, ?, ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, agency);
            insert.setInt(3, number);
            insert.setString(4, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Person> visible(List<String> key, int limit) {
        String sql = """
                select agency, number, name
                from person
                where (agency, number) > (?, ?)
                order by agency, number
                limit ?
                """;
        List<Person> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, key.isEmpty() ? "" : key.get(0));
            select.setInt(2, key.isEmpty() ? 0 : Integer.parseInt(key.get(1)));
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Person(row.getString(1), row.getInt(2), row.getString(3)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
