#pragma once

#include "config/settings.hpp"

#include <optional>
#include <string>
#include <toml++/toml.h>
#include <utility>
#include <vector>

namespace clusterlotse::config {

/// One table of the configuration while it is being read: hands out its values, notes what is wrong
/// with each, and knows afterwards which keys nobody asked for. Private to this room.
class TomlSection {
public:
    using Problems = std::vector<SettingsProblem>;

    /// `table` may be null: the section is absent, every value is its default, missing values are
    /// problems.
    TomlSection(const toml::table* table, std::string path, Problems& problems);

    bool has(const std::string& key) const {
        return table_ != nullptr && table_->get(key) != nullptr;
    }

    /// A string, trimmed of nothing; `fallback` where absent. Strings with control characters are a
    /// problem.
    std::string text(const std::string& key, const std::string& fallback = "");
    /// The same, where absent or empty is a problem; `example` shows what belongs there.
    std::string required_text(const std::string& key, const std::string& example);
    int integer(const std::string& key, int fallback, int least, int most);
    std::vector<std::pair<std::string, int>> texts(const std::string& key);  ///< each with its line
    /// One of `words`; its index.
    std::size_t choice(
        const std::string& key, const std::vector<std::string>& words, std::size_t fallback
    );
    bool flag(const std::string& key, bool fallback);  ///< true or false, without quotes
    /// A switch's value: text, or a number as text; "", "0", 0 and false give nothing.
    std::optional<std::string> switch_value(const std::string& key);
    /// The table of this name below, null where absent; a value of another type is a problem.
    const toml::table* table(const std::string& key);

    /// Notes a problem at the key (at the section's head where the key is absent).
    void problem(const std::string& key, const std::string& text);
    /// One problem for each key that was never asked for, with the nearest that was.
    void refuse_unknown_keys();

    std::string path_of(const std::string& key) const;
    int line_of(const std::string& key) const;

private:
    const toml::node* find(const std::string& key);
    void wrong_type(const std::string& key, const toml::node& node, const std::string& wanted);

    const toml::table* table_;
    std::string path_;
    Problems& problems_;
    std::vector<std::string> known_;
};

}  // namespace clusterlotse::config
