#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse {

/// A way to reach people.
enum class Channel { matrix, email };

/// "matrix" or "email", as in profiles and in the database.
constexpr std::string_view name_of(Channel channel) {
    return channel == Channel::matrix ? "matrix" : "email";
}

/// The inverse of name_of(Channel); nothing for any other word.
constexpr std::optional<Channel> channel_named(std::string_view name) {
    if (name == "matrix") {
        return Channel::matrix;
    }
    if (name == "email") {
        return Channel::email;
    }
    return std::nullopt;
}

/// Where a person can be written to: a Matrix user id or a mail address in lower case.
struct Address {
    Channel channel = Channel::matrix;
    std::string value;

    bool operator==(const Address&) const = default;
};

/// The language a person reads.
enum class Language { de, en };

constexpr std::string_view name_of(Language language) {
    return language == Language::de ? "de" : "en";
}

constexpr std::optional<Language> language_named(std::string_view name) {
    if (name == "de") {
        return Language::de;
    }
    if (name == "en") {
        return Language::en;
    }
    return std::nullopt;
}

}  // namespace clusterlotse
