#pragma once

#include "tests/simulation/chance.hpp"
#include "tests/simulation/checks.hpp"
#include "tests/simulation/talk.hpp"
#include "tests/simulation/world.hpp"

#include <functional>
#include <set>
#include <string>

namespace clusterlotse::simulation {

/// What an asker wants to be kept from others.
struct Wishes {
    bool confidential = false;
    std::string only = {};      ///< the firm that alone may hear of it
    std::string excluded = {};  ///< the firm that must not
};

/// A PDF file whose only words are `title`, in its title block.
AttachmentInfo drawing(const std::string& name, const std::string& title);

/// The members, moderators and strangers of a world: they post needs and react to what the bot
/// sends them, or do not. What they do is decided by the dice alone.
class People {
public:
    People(World& world, Checks& checks, Chance& chance);

    /// Plans the posting of `count` needs between now and `until`.
    void plan_needs(int count, TimePoint until);
    /// The same for needs that are confidential, for one firm alone or not for one.
    void plan_discreet_needs(int count, TimePoint until);
    /// From now on they also answer digests.
    void answer_digests() { answers_digests_ = true; }
    /// Told of the asker's message, before it is sent.
    std::function<void(const std::string& message_id, const Wishes&)> on_wishes;
    /// A message of the bot has arrived somewhere.
    void read(const Delivered& one);
    /// From now on nobody begins anything; answers already planned still come.
    void fall_silent() { silent_ = true; }

private:
    /// Firms with a contact, or whose first one reads in a chat.
    std::vector<const Profile*> askers(bool in_chat) const;
    TimePoint some_time_before(TimePoint until);
    void post_need(const Profile& asker);
    Talk beside(const Profile& asker, Language language);
    void post_discreet_need(const Profile& asker);
    bool is_member(const Profile& firm);
    void digest_reads(const Delivered& one);
    void follow_own_need(const InboundMessage& posted, Language language);
    void write_unknown();

    void supplier_reads(const Delivered& one);
    void supplier_answers(const Delivered& one);
    void asker_reads(const Delivered& one);
    void asker_reads_answers(const Delivered& one);
    void asker_stays(const Delivered& one);
    void moderator_reads(const Delivered& one);
    void moderator_names_firm(const Delivered& one, const storage::NeedRecord& need);

    /// An answer to `one` by its reader, after a while: as reply, reaction, loose message or with
    /// the number.
    void answer(const Delivered& one, const std::string& text);
    /// A message of its own, to nothing that was said, after a while.
    void write_loosely(const Delivered& one, const std::string& text);
    /// The same about a need, weeks later, when it may have ended.
    void write_late(const Delivered& one, const std::string& text);
    /// The same as a reply, in words that want something done with a firm; unsaid where `possible`
    /// is no longer so.
    void answer_with(
        const Delivered& one,
        const std::string& text,
        const Deed& deed,
        std::function<bool()> possible = {}
    );
    /// A firm as people call it.
    std::string called(const Profile& firm);
    const Profile* other_firm(const storage::NeedRecord& need);
    void asker_names_firm(const Delivered& one, const storage::NeedRecord& need);
    void react(const Delivered& one, const std::string& key);
    void bounce(const Delivered& one);
    void absence(const Delivered& one, const std::string& text);
    InboundMessage reply_to(const Delivered& one, const std::string& text);
    TimePoint after_a_while();
    const Profile* firm_of(const Delivered& one);
    Language language_of(const Delivered& one);
    std::string signature(const Profile& profile);

    World& world_;
    Checks& checks_;
    Chance& chance_;
    std::string known_texts_;      ///< in which no name stands
    std::set<std::string> quiet_;  ///< addresses that never answer
    bool silent_ = false;
    bool answers_digests_ = false;
};

}  // namespace clusterlotse::simulation
