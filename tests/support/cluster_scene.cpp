#include "tests/support/cluster_scene.hpp"

#include "bot/data_files.hpp"
#include "commands/digest/digest_schedule.hpp"
#include "tests/support/members.hpp"

#include <algorithm>

namespace clusterlotse::test {

namespace {

config::Settings scene_settings(
    const config::NeedSettings& needs,
    const std::string& zone,
    const std::filesystem::path& database,
    const std::vector<Address>& moderators,
    const std::string& room
) {
    config::Settings settings;
    if (!room.empty()) {
        settings.matrix.emplace().room = room;
    }
    settings.cluster.timezone = zone;
    settings.cluster.name = "Metall-Cluster Test";
    settings.cluster.moderators = moderators;
    settings.storage.path = database;
    settings.needs = needs;
    settings.email.emplace().address = "bedarf@cluster.test";
    settings.digest.unsubscribe_url = "https://lotse.cluster.test/abmelden";
    return settings;
}

Profile member(const std::string& id, const std::string& name, const std::string& process) {
    Profile profile;
    profile.id = id;
    profile.name = name;
    profile.role = "supplier";
    profile.city = "Kaiserslautern";
    if (!process.empty()) {
        Capability capability;
        capability.process = process;
        profile.capabilities.push_back(capability);
    }
    Contact contact;
    contact.name = "Vertrieb " + name;
    contact.role = "sales";
    contact.language = Language::de;
    contact.consent = Consent{
        Date{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(5)},
        "Test",
        {"requests"}};
    profile.contacts.push_back(contact);
    return profile;
}

std::vector<Profile> members() {
    Profile pumpen = member("pumpen", "Pumpenbau Alsenz GmbH", "turning");
    pumpen.role = "manufacturer";
    pumpen.contacts[0].role = "purchasing";
    pumpen.contacts[0].name = "Erika Brandt";
    pumpen.contacts[0].matrix = "@einkauf:cluster.test";
    pumpen.contacts[0].email = "einkauf@pumpen.test";
    Profile dreherei = member("dreherei", "Dreherei Wolfstein", "turning");
    dreherei.contacts[0].matrix = "@dreher:cluster.test";
    Profile zerspaner = member("zerspaner", "Zerspanung Otterbach", "turning");
    zerspaner.contacts[0].email = "Vertrieb@zerspaner.test";
    zerspaner.contacts[0].prefers = Channel::email;
    Profile english = member("english", "Sickingen Precision", "turning");
    english.contacts[0].matrix = "@sam:cluster.test";
    english.contacts[0].language = Language::en;
    Profile galvanik = member("galvanik", "Galvanik Rodenbach", "zinc_plating");
    galvanik.contacts[0].matrix = "@galvanik:cluster.test";
    Profile paused = member("paused", "Drehteile Pause", "turning");
    paused.contacts[0].matrix = "@pause:cluster.test";
    paused.paused_until = Date{std::chrono::year(2099), std::chrono::month(1), std::chrono::day(1)};
    Profile silent = member("silent", "Drehteile Still", "turning");
    silent.contacts[0].matrix = "@still:cluster.test";
    silent.contacts[0].consent.reset();
    return {pumpen, dreherei, zerspaner, english, galvanik, paused, silent};
}

/// Read once a process: reading takes a hundred times as long as a scene.
std::shared_ptr<const matching::Vocabulary> built_in_vocabulary() {
    static const auto vocabulary =
        matching::Vocabulary::load(bot::vocabulary_files(config::ClusterSettings{}));
    return vocabulary;
}

/// Parsed once a process, as the vocabulary is read.
const commands::Templates& built_in_templates() {
    static const commands::Templates templates(bot::template_files({}));
    return templates;
}

TimePoint morning() {
    using namespace std::chrono;
    return sys_days(year(2026) / month(11) / day(23)) + hours(9);
}

}  // namespace

config::NeedSettings ClusterScene::unlimited() {
    config::NeedSettings needs;
    needs.requests_per_week = 0;
    needs.open_needs = 0;
    needs.unasked_per_day = 0;
    needs.bundle_answers = std::chrono::minutes(0);
    needs.wave_after = std::chrono::hours(0);
    return needs;
}

config::NeedSettings ClusterScene::by_the_moderator() {
    config::NeedSettings needs = unlimited();
    needs.release = config::Release::moderator;
    return needs;
}

ClusterScene::ClusterScene(
    config::NeedSettings needs,
    const std::string& zone,
    const std::filesystem::path& database,
    const std::vector<Address>& moderators,
    const std::string& room
)
    : clock_(morning()),
      settings_(scene_settings(needs, zone, database, moderators, room)),
      core_(
          settings_,
          built_in_vocabulary(),
          built_in_templates(),
          {Channel::matrix, Channel::email},
          clock_
      ) {
    sent_templates_.watch(core_.templates());
    for (const Profile& profile : members()) {
        core_.office().profiles.put(profile, clock_.now());
        core_.profile_changed(profile.id);
    }
}

InboundMessage ClusterScene::chat(const std::string& sender, const std::string& text) {
    InboundMessage message;
    message.channel = Channel::matrix;
    message.place = Place::direct;
    message.key = message.message_id = "$in" + std::to_string(++count_);
    message.sender = sender;
    message.conversation = "!direct-" + sender;
    message.text = text;
    message.received_at = clock_.now();
    return message;
}

InboundMessage ClusterScene::room(const std::string& sender, const std::string& text) {
    InboundMessage message = chat(sender, text);
    message.place = Place::room;
    message.conversation = kRoom;
    return message;
}

InboundMessage ClusterScene::mail(
    const std::string& sender, const std::string& subject, const std::string& text
) {
    InboundMessage message = chat(sender, text);
    message.channel = Channel::email;
    message.place = Place::mail;
    message.message_id = "<in" + std::to_string(count_) + "@mail.test>";
    message.conversation.clear();
    message.subject = subject;
    return message;
}

std::vector<Sent> ClusterScene::say(InboundMessage message) {
    InboundBatch batch;
    batch.channel = message.channel;
    batch.messages.push_back(std::move(message));
    const Status stored = core_.intake().deliver(batch);
    return stored ? take_outbox() : std::vector<Sent>{};
}

std::vector<Sent> ClusterScene::answer(const Sent& to, const std::string& text) {
    const bool by_mail = to.message.place == Place::mail;
    InboundMessage message = by_mail ? mail(to.message.recipient, "AW: " + to.message.subject, text)
                                     : chat(to.message.recipient, text);
    message.answers_to = {to.remote_id};
    return say(std::move(message));
}

std::vector<Sent> ClusterScene::wait(std::chrono::milliseconds time) {
    auto& office = core_.office();
    const TimePoint end = clock_.now() + time;
    std::vector<Sent> sent;
    bool more = true;
    while (more) {
        while (core_.keep_up()) {
        }
        std::ranges::move(take_outbox(), std::back_inserter(sent));
        TimePoint next = end;
        for (const auto& due :
             {office.timers.next_due(),
              office.outbox.next_due(Channel::matrix),
              office.outbox.next_due(Channel::email),
              std::optional(commands::next_digest(settings_, clock_.now()).at)}) {
            next = due && *due > clock_.now() ? std::min(next, *due) : next;
        }
        more = clock_.now() < end;
        clock_.set(next);
    }
    return sent;
}

std::vector<Sent> ClusterScene::take_outbox() {
    std::vector<Sent> sent;
    auto& outbox = core_.office().outbox;
    bool more = true;
    while (more) {
        more = false;
        for (const Channel channel : {Channel::matrix, Channel::email}) {
            for (const Dispatch& dispatch : core_.claim_due(channel, 100)) {
                const bool by_mail = channel == Channel::email;
                Sent one{dispatch.outbox_id, dispatch.message, "$out-" + dispatch.delivery_key};
                if (by_mail) {
                    one.remote_id = "<" + dispatch.delivery_key + "@cluster.test>";
                }
                outbox.delivered(
                    dispatch.outbox_id, one.remote_id, dispatch.message.conversation, clock_.now()
                );
                sent_templates_.sent(one.message);
                sent.push_back(std::move(one));
                more = true;
            }
        }
    }
    std::ranges::sort(sent, {}, &Sent::outbox_id);
    return sent;
}

AttachmentInfo pdf_named(const std::string& name) {
    const std::string bytes = "%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n";
    AttachmentInfo file;
    file.name = name;
    file.type = "application/pdf";
    file.size = bytes.size();
    file.content = std::make_shared<const std::string>(bytes);
    file.gap = ContentGap::none;
    return file;
}

std::vector<Sent> to(const std::vector<Sent>& sent, std::string_view recipient) {
    std::vector<Sent> found;
    for (const Sent& one : sent) {
        if (one.message.recipient == recipient) {
            found.push_back(one);
        }
    }
    return found;
}

std::vector<Sent> but_digests(std::vector<Sent> sent) {
    std::erase_if(sent, [](const Sent& one) {
        return one.message.text.starts_with("Ihre Woche") ||
               one.message.text.starts_with("Your week");
    });
    return sent;
}

std::string only_text(const std::vector<Sent>& sent, std::string_view recipient) {
    const auto found = to(sent, recipient);
    return found.size() == 1 ? found.front().message.text
                             : "expected one message, there are " + std::to_string(found.size());
}

}  // namespace clusterlotse::test
