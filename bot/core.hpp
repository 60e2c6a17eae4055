#pragma once

#include "bot/intake.hpp"
#include "bot/profile_index.hpp"
#include "commands/desk/desk.hpp"
#include "commands/desk/office.hpp"
#include "commands/digest/digest_run.hpp"
#include "commands/wishes/unsubscribe.hpp"
#include "config/settings.hpp"
#include "domain/clock.hpp"
#include "storage/database.hpp"

#include <functional>
#include <memory>
#include <set>
#include <string>

namespace clusterlotse::bot {

/// Everything of the bot that needs no connection: the database, the words, the index of all
/// profiles, the desk. `run` and `console` put their adapters around it. Throws DatabaseError,
/// VocabularyError, TemplateError.
class Core {
public:
    /// `channels`: those that run; a contact who is only on others is not asked.
    Core(const config::Settings& settings, std::set<Channel> channels, const Clock& clock);

    /// The same around words that were read before, by a process that has no need to be warmed up.
    Core(
        const config::Settings& settings,
        std::shared_ptr<const matching::Vocabulary> vocabulary,
        commands::Templates templates,
        std::set<Channel> channels,
        const Clock& clock
    );

    storage::Database& database() { return database_; }
    const matching::Vocabulary& vocabulary() const { return *vocabulary_; }
    commands::Office& office() { return office_; }
    commands::Desk& desk() { return desk_; }
    Intake& intake() { return intake_; }
    commands::Templates& templates() { return templates_; }

    /// Stores what matching reads of a profile; in the transaction that stored the profile.
    void profile_stored(const Profile& profile) { index_.stored(profile); }

    /// Makes the index follow a profile that was imported, changed or removed; after the commit.
    void profile_changed(const std::string& id) { index_.changed(id); }

    /// Writes the database's log back into its file; for quiet moments.
    void write_back() { database_.write_back(); }

    /// Does what the timers say is due and writes the digest that is, at most a bounded number of
    /// things; true where there was
    /// something, so that there may be something to send. Throws DatabaseError.
    bool keep_up();

    /// Claims what is to be sent on a channel now, at most `limit` messages, and holds back what
    /// nobody waits for while nothing of the kind may go out; one transaction. Throws
    /// DatabaseError.
    std::vector<Dispatch> claim_due(Channel channel, std::size_t limit);

    /// Answers whoever opens the page that unsubscribes; one transaction. Throws DatabaseError.
    commands::Page unsubscribe_page(const commands::PageRequest& request);

    /// Removes what was finished before `before` and the files of needs that ended long ago; needs,
    /// invitations and answers stay.
    void prune(TimePoint before);

private:
    config::Settings settings_;
    storage::Database database_;
    std::shared_ptr<const matching::Vocabulary> vocabulary_;
    matching::Engine engine_;
    ProfileIndex index_;
    commands::Templates templates_;
    commands::Office office_;
    commands::Desk desk_;
    commands::DigestRun digest_;
    Intake intake_;
};

}  // namespace clusterlotse::bot
