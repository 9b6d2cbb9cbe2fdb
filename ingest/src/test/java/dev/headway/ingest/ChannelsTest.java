package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsTest {

  @ParameterizedTest
  @CsvSource({
    "WEB_VISITS, l.instagram.com / referral, , organic-social, social, instagram",
    "WEB_VISITS, m.facebook.com / referral, , organic-social, social, facebook",
    "WEB_VISITS, t.co / referral, , organic-social, social, x",
    "WEB_VISITS, INSTAGRAM / paid_social, , paid-social, social, instagram",
    "WEB_VISITS, facebook / cpc, , paid-social, social, facebook",
    "WEB_VISITS, google / cpc, , paid-search, search,",
    "WEB_VISITS, google / organic, , organic-search, search,",
    "WEB_VISITS, newsletter / email, , email, email,",
    "WEB_VISITS, (direct) / (none), , direct, direct,",
    "WEB_VISITS, example.org / referral, , referral, referral,",
    "WEB_VISITS, youtube.com / referral, , organic-social, social, youtube",
    "WEB_VISITS, instagram / retargeting, , paid-social, social, instagram",
    "WEB_VISITS, facebook / social-cpc, , paid-social, social, facebook",
    "WEB_VISITS, quora.com / referral, , organic-social, social,",
    "WEB_VISITS, partner / social-network, , organic-social, social,",
    "WEB_VISITS, bing / ppc, , paid-search, search,",
    "WEB_VISITS, duckduckgo.com / referral, , organic-search, search,",
    "WEB_VISITS, newsletter / cpc, , paid-other, paid-other,",
    "WEB_VISITS, partner / cpm, , display, display,",
    "WEB_VISITS, vimeo.com / referral, , organic-video, social,",
    "WEB_VISITS, vimeo / paid, , paid-video, social,",
    "WEB_VISITS, Organic Video, , organic-video, social,",
    "WEB_VISITS, Paid Video, , paid-video, social,",
    "WEB_VISITS, etsy.com / referral, , organic-shopping, shopping,",
    "WEB_VISITS, mail.google.com / referral, , referral, referral,",
    "WEB_VISITS, partner / link, , referral, referral,",
    "WEB_VISITS, e-mail / autumn, , email, email,",
    "WEB_VISITS, partner / audio, , audio, audio,",
    "WEB_VISITS, firebase / app-open, , push, push,",
    "WEB_VISITS, partner / web-push, , push, push,",
    "WEB_VISITS, Organic Social, , organic-social, social,",
    "WEB_VISITS, Paid Search, , paid-search, search,",
    "WEB_VISITS, Unassigned, , unplaced, unplaced,",
    "LEAD, Organic Social, Instagram, organic-social, social, instagram",
    "LEAD, SOCIAL_MEDIA, Twitter, organic-social, social, x",
    "SALE, PAID_SOCIAL, LinkedIn, paid-social, social, linkedin",
    "SALE, Paid Social, Spring sale, paid-social, social,",
    "LEAD, Offline Sources, IMPORT, offline, offline,",
    "LEAD, Referrals, facebook.com, referral, referral,",
    "CONVERSATION, Facebook Private Message, , social, social, facebook",
    "CONVERSATION, X/Twitter, , social, social, x",
    "CONVERSATION, X Direct Message, , social, social, x",
    "CONVERSATION, WhatsApp, , messaging, messaging,",
    "CONVERSATION, Mail, , email, email,",
    "CONVERSATION, Closed Ticket, , follow-up, follow-up,",
    "CONVERSATION, Pigeon, , unknown, unknown,"
  })
  void a_source_belongs_to_a_channel(
      FactKind kind, String source, String detail, String id, String group, String network) {
    Channel channel = Channels.standard().of(kind, source, Optional.ofNullable(detail).orElse(""));
    assertThat(channel).isEqualTo(new Channel(id, group, Optional.ofNullable(network)));
  }

  @ParameterizedTest
  @CsvSource({
    "WEB_VISITS, Unassigned, true",
    "WEB_VISITS, (not set), true",
    "WEB_VISITS, google / (not set), true",
    "WEB_VISITS, till / receipt, false",
    "LEAD, Organische soziale Medien, false",
    "LEAD, Direct Traffic, true",
    "CONVERSATION, Pigeon, false"
  })
  void a_tools_own_word_for_not_known_is_known_and_a_foreign_word_is_not(
      FactKind kind, String source, boolean known) {
    assertThat(Channels.standard().knows(kind, source, "")).isEqualTo(known);
  }
}
