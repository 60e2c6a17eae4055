#pragma once

#include "commands/desk/members.hpp"
#include "commands/discretion/firm_names.hpp"
#include "commands/letters/templates.hpp"
#include "config/settings.hpp"
#include "domain/clock.hpp"
#include "matching/index/engine.hpp"
#include "matching/needs/description.hpp"
#include "matching/vocabulary/vocabulary.hpp"
#include "storage/capacity_store.hpp"
#include "storage/edition_store.hpp"
#include "storage/file_store.hpp"
#include "storage/inbox_store.hpp"
#include "storage/invitation_store.hpp"
#include "storage/lesson_store.hpp"
#include "storage/need_store.hpp"
#include "storage/outbox_store.hpp"
#include "storage/override_store.hpp"
#include "storage/partner_store.hpp"
#include "storage/profile_store.hpp"
#include "storage/reader_store.hpp"
#include "storage/said_store.hpp"
#include "storage/suggestion_store.hpp"
#include "storage/timer_store.hpp"
#include "storage/turn_store.hpp"

#include <set>
#include <string>

namespace clusterlotse::commands {

/// All that a command works with: the stores of one database, the matching engine, the words, the
/// settings, the time. Whoever calls a command has a transaction open; commands never begin or
/// commit one.
struct Office {
    Office(
        storage::Database& database,
        const matching::Vocabulary& words,
        matching::Engine& matcher,
        const Templates& sentences,
        const config::Settings& configuration,
        const Clock& time,
        std::set<Channel> channels
    )
        : profiles(database),
          needs(database),
          invitations(database),
          inbox(database),
          outbox(database),
          timers(database),
          turns(database),
          overrides(database),
          lessons(database),
          files(database),
          suggestions(database),
          editions(database),
          readers(database),
          capacities(database),
          partners(database),
          said(database),
          vocabulary(words),
          engine(matcher),
          templates(sentences),
          settings(configuration),
          clock(time),
          members(profiles, readers, configuration.cluster, std::move(channels)) {}

    /// Stores a profile that a message changed; matching follows it once the transaction is
    /// committed.
    void store_profile(const Profile& profile) {
        profiles.put(profile, clock.now());
        changed_profiles.insert(profile.id);
    }

    storage::ProfileStore profiles;
    mutable FirmNames firm_names;  ///< of `profiles`
    storage::NeedStore needs;
    storage::InvitationStore invitations;
    storage::InboxStore inbox;
    storage::OutboxStore outbox;
    storage::TimerStore timers;
    storage::TurnStore turns;
    storage::OverrideStore overrides;
    storage::LessonStore lessons;
    storage::FileStore files;
    storage::SuggestionStore suggestions;
    storage::EditionStore editions;
    storage::ReaderStore readers;
    storage::CapacityStore capacities;
    storage::PartnerStore partners;
    storage::SaidStore said;
    const matching::Vocabulary& vocabulary;
    matching::Engine& engine;
    const Templates& templates;
    const config::Settings& settings;
    const Clock& clock;
    Members members;
    /// Ids of messages of which it is said what becomes of their files, since the last message
    /// came.
    std::set<std::string> files_told;
    std::set<std::string> changed_profiles;  ///< since the last commit; whoever commits takes them
};

/// One message and who wrote it.
struct Request {
    const InboundMessage& message;
    const Speaker& speaker;
};

}  // namespace clusterlotse::commands
