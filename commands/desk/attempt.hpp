#pragma once

#include "commands/desk/utterance.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace clusterlotse::commands {

/// What an attempt makes of a message.
enum class Outcome {
    taken,  ///< what it asks for is done
    left,   ///< nothing happened, the next attempt looks at it
    ended,  ///< nothing happened, and nothing further down this list is meant either
};

/// Where a message is written.
struct Places {
    bool room = false;
    bool direct = false;
    bool mail = false;

    constexpr bool has(Place place) const {
        return place == Place::room ? room : place == Place::direct ? direct : mail;
    }
};

constexpr Places kAnywhere{true, true, true};
constexpr Places kInRoom{true, false, false};
constexpr Places kInChat{false, true, false};
constexpr Places kByMail{false, false, true};
constexpr Places kPrivately{false, true, true};

/// What the last message to the writer may have been about.
class Purposes {
public:
    constexpr Purposes() = default;
    constexpr Purposes(std::initializer_list<storage::Purpose> purposes) : bits_(0) {
        for (const storage::Purpose purpose : purposes) {
            bits_ |= bit(purpose);
        }
    }

    constexpr Purposes operator~() const {
        Purposes others;
        others.bits_ = ~bits_;
        return others;
    }
    constexpr bool has(storage::Purpose purpose) const { return (bits_ & bit(purpose)) != 0; }
    constexpr bool has_all() const { return bits_ == ~std::uint64_t{0}; }

private:
    static constexpr std::uint64_t bit(storage::Purpose purpose) {
        return std::uint64_t{1} << static_cast<unsigned>(purpose);
    }

    std::uint64_t bits_ = ~std::uint64_t{0};
};

/// Which messages an attempt looks at at all; all where nothing is said.
struct Scope {
    Places places = kAnywhere;
    std::optional<bool> answers = {};     ///< whether it answers a message of the bot's
    std::optional<bool> moderator = {};   ///< whether a moderator writes
    bool firm = false;                    ///< only from who speaks for a firm of the cluster
    std::optional<bool> files = {};       ///< whether files come with it
    std::optional<Purposes> behind = {};  ///< only behind a message to the writer, about these
};

/// Behind a message to the writer, about whatever or about one of these.
constexpr Scope kBehindAnything{.behind = Purposes()};
template <class... Purpose>
constexpr Scope behind(Purpose... purposes) {
    return {.behind = Purposes{purposes...}};
}
template <class... Purpose>
constexpr Scope behind_all_but(Purpose... purposes) {
    return {.behind = ~Purposes{purposes...}};
}

/// One thing that a message may mean.
struct Attempt {
    std::string_view name;  ///< what such a message does, in plain words
    Scope scope;
    Outcome (*take)(Utterance&);
};

/// Whether an attempt of this scope looks at the message.
bool is_within(const Scope& scope, Utterance& said);

/// Has the attempts look at the message, one after the other, until one takes it or ends the list.
/// True where one took it.
bool taken_by_one_of(std::span<const Attempt> attempts, Utterance& said);

constexpr Outcome taken_or_left(bool taken) {
    return taken ? Outcome::taken : Outcome::left;
}

/// The words were for this and nothing else of the list, even where nothing could be done.
constexpr Outcome taken_or_ended(bool taken) {
    return taken ? Outcome::taken : Outcome::ended;
}

/// An attempt by all that is known of the message, or by its words alone.
template <auto function>
Outcome by(Utterance& said) {
    if constexpr (std::is_invocable_r_v<Outcome, decltype(function), Utterance&>) {
        return function(said);
    } else if constexpr (std::is_invocable_v<decltype(function), Utterance&>) {
        return taken_or_left(function(said));
    } else {
        return taken_or_left(function(said.office(), said.request()));
    }
}

/// Calls the function with the words and a message of the bot's, which has to be there for a
/// function that does without an optional one.
template <auto function>
bool taken_with(const Utterance& said, const std::optional<storage::OutboxReference>& row) {
    if constexpr (std::is_invocable_v<
                      decltype(function),
                      Office&,
                      const Request&,
                      const std::optional<storage::OutboxReference>&>) {
        return function(said.office(), said.request(), row);
    } else {
        return function(said.office(), said.request(), row.value());
    }
}

/// An attempt by the words and the message that they answer.
template <auto function>
Outcome by_answered(Utterance& said) {
    return taken_or_left(taken_with<function>(said, said.answered()));
}

/// An attempt by the words and the last message to the writer.
template <auto function>
Outcome by_last(Utterance& said) {
    return taken_or_left(taken_with<function>(said, said.last()));
}

}  // namespace clusterlotse::commands
