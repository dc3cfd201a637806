namespace CorsAnalyzers.Model.HeaderNames;

/// <summary>
/// Header names as others spell them, separated by white space. To update: add, change or take out a name; the order says nothing,
/// a test tells what is there twice.
/// </summary>
internal static class FieldNameData
{
    /// <summary>
    /// The IANA "Hypertext Transfer Protocol (HTTP) Field Name Registry" (https://www.iana.org/assignments/http-fields): all names,
    /// whatever their status, of the registry's field-names.csv of February 2025, and the permanent ones of its edition of 2026-06-17.
    /// Left out is <c>*</c>, which is reserved.
    /// </summary>
    internal const string Registered =
        """
        A-IM Accept Accept-Additions Accept-CH Accept-Charset Accept-Datetime Accept-Encoding Accept-Features Accept-Language
        Accept-Patch Accept-Post Accept-Query Accept-Ranges Accept-Signature Access-Control Access-Control-Allow-Credentials
        Access-Control-Allow-Headers Access-Control-Allow-Methods Access-Control-Allow-Origin Access-Control-Expose-Headers
        Access-Control-Max-Age Access-Control-Request-Headers Access-Control-Request-Method Activate-Storage-Access Age Allow ALPN
        Alt-Svc Alt-Used Alternates AMP-Cache-Transform Apply-To-Redirect-Ref Authentication-Control Authentication-Info
        Authorization Available-Dictionary

        C-Ext C-Man C-Opt C-PEP C-PEP-Info Cache-Control Cache-Group-Invalidation Cache-Groups Cache-Status Cal-Managed-ID
        CalDAV-Timezones Capsule-Protocol CDN-Cache-Control CDN-Loop Cert-Not-After Cert-Not-Before Clear-Site-Data Client-Cert
        Client-Cert-Chain Close CMCD-Object CMCD-Request CMCD-Session CMCD-Status CMSD-Dynamic CMSD-Static Concealed-Auth-Export
        Configuration-Context Connection Content-Base Content-Digest Content-Disposition Content-Encoding Content-ID
        Content-Language Content-Length Content-Location Content-MD5 Content-Range Content-Script-Type Content-Security-Policy
        Content-Security-Policy-Report-Only Content-Style-Type Content-Type Content-Version Cookie Cookie2
        Cross-Origin-Embedder-Policy Cross-Origin-Embedder-Policy-Report-Only Cross-Origin-Opener-Policy
        Cross-Origin-Opener-Policy-Report-Only Cross-Origin-Resource-Policy CTA-Common-Access-Token

        DASL Date DAV Default-Style Delta-Base Deprecation Depth Derived-From Destination Detached-JWS Dictionary-ID
        Differential-ID Digest DPoP DPoP-Nonce Early-Data EDIINT-Features ETag Expect Expect-CT Expires Ext Forwarded From
        GetProfile Hobareg Host HTTP2-Settings If If-Match If-Modified-Since If-None-Match If-Range If-Schedule-Tag-Match
        If-Unmodified-Since IM Include-Referred-Token-Binding-ID Incremental Isolation Keep-Alive Label Last-Event-ID
        Last-Modified Link Link-Template Location Lock-Token Man Max-Forwards Memento-Datetime Meter Method-Check
        Method-Check-Expires MIME-Version Negotiate NEL

        OData-EntityId OData-Isolation OData-MaxVersion OData-Version Opt Optional-WWW-Authenticate Ordering-Type Origin
        Origin-Agent-Cluster OSCORE OSLC-Core-Version Overwrite P3P PEP PEP-Info Permissions-Policy PICS-Label Ping-From Ping-To
        Position Pragma Prefer Preference-Applied Priority ProfileObject Protocol Protocol-Info Protocol-Query Protocol-Request
        Proxy-Authenticate Proxy-Authentication-Info Proxy-Authorization Proxy-Features Proxy-Instruction Proxy-Status Public
        Public-Key-Pins Public-Key-Pins-Report-Only Range Redirect-Ref Referer Referer-Root Referrer-Policy Refresh
        Repeatability-Client-ID Repeatability-First-Sent Repeatability-Request-ID Repeatability-Result Replay-Nonce
        Reporting-Endpoints Repr-Digest Retry-After

        Safe Schedule-Reply Schedule-Tag Sec-Fetch-Dest Sec-Fetch-Mode Sec-Fetch-Site Sec-Fetch-Storage-Access Sec-Fetch-User
        Sec-GPC Sec-Purpose Sec-Token-Binding Sec-WebSocket-Accept Sec-WebSocket-Extensions Sec-WebSocket-Key
        Sec-WebSocket-Protocol Sec-WebSocket-Version Security-Scheme Server Server-Timing Set-Cookie Set-Cookie2 Set-Txn
        SetProfile Signature Signature-Input SLUG SoapAction Status-URI Strict-Transport-Security Sunset Surrogate-Capability
        Surrogate-Control TCN TE Timeout Timing-Allow-Origin Topic Traceparent Tracestate Trailer Transfer-Encoding TTL Upgrade
        Urgency URI Use-As-Dictionary User-Agent Variant-Vary Vary Via Want-Content-Digest Want-Digest Want-Repr-Digest Warning
        WWW-Authenticate X-Content-Type-Options X-Frame-Options
        """;

    /// <summary>
    /// Well-known names that are not in the registry, or that their own specification spells otherwise (<c>traceparent</c>), collected by
    /// hand in November 2026; <c>*</c> at the end stands for any rest. They are accepted in any case.
    /// </summary>
    internal const string Vendors =
        """
        DNT X-XSS-Protection X-UA-Compatible SOAPAction Save-Data Device-Memory Viewport-Width Sec-CH-* Sec-Fetch-* Sec-WebSocket-*
        SourceMap X-SourceMap Service-Worker-Allowed Speculation-Rules Sec-Speculation-Tags Origin-Trial Document-Policy Report-To
        RateLimit RateLimit-* X-RateLimit* X-Rate-Limit-* Idempotency-Key X-DNS-Prefetch-Control traceparent tracestate X-B3-*
        uber-trace-id sentry-trace grpc-* MCP-Protocol-Version MCP-Session-Id Mcp-Method Mcp-Name A2A-*

        X-Requested-With X-Forwarded-* X-Powered-By X-AspNet-Version X-AspNetMvc-Version X-SignalR-User-Agent
        RequestVerificationToken X-XSRF-Token X-CSRF-Token HX-* X-Inertia* Turbo-Frame X-PJAX* X-HTTP-Method X-HTTP-Method-Override
        X-Method-Override X-Accel-* X-Sendfile X-Original-URL X-Rewrite-URL X-Envoy-* X-Kong-* X-Varnish X-Cache-Hits X-Served-By
        X-Timer Fastly-* Surrogate-Key Akamai-* True-Client-IP X-Akamai-* CF-* CDN-* X-Vercel-* X-Netlify-* X-NF-* X-Nextjs-* Fly-*
        X-Render-* X-Heroku-* X-Dynatrace* X-NewRelic-* x-datadog-* Request-Context X-Cloud-Trace-Context

        X-Amz-* x-amzn-* X-Api-Key CloudFront-* Lambda-Runtime-* x-lambda-* x-ms-* x-azure-* Ocp-Apim-* X-ARR-* X-AppService-*
        X-Functions-Key X-ZUMO-* x-forms-* MS-* X-VSS-* X-TFS-* aeg-* x-goog-* X-Google-* X-Gitlab-* X-GitHub-* X-Hub-Signature
        X-Hub-Signature-256 X-Gitea-* X-Gogs-* X-Bitbucket-* X-Event-Key X-Hook-UUID X-Atlassian-* X-Slack-* X-Discord-*
        X-Signature-Ed25519 X-Signature-Timestamp X-Telegram-*

        stripe-signature Stripe-* anthropic-* openai-* X-Stainless-* hibp-api-key trakt-api-key trakt-api-version X-Shopify-*
        X-Twilio-* I-Twilio-* PayPal-* X-Square-* x-cc-webhook-signature adyen-* klarna-* svix-* webhook-id webhook-signature
        webhook-timestamp ce-* X-Zendesk-* X-HubSpot-* Intercom-Version Notion-Version X-Figma-Token X-Airtable-* X-Mailgun-*
        X-Postmark-* X-Mailjet-* List-Unsubscribe List-Unsubscribe-Post X-Mandrill-* circle-token x-vault-* X-Consul-* X-Nomad-*
        X-Okta-* x-auth0-* Auth0-* X-Firebase-* X-Parse-* X-Algolia-* X-Meili-* X-Typesense-* Client-ID X-RapidAPI-* Xi-Api-Key
        Metadata-Flavor X-aws-ec2-* X-aws-* Docker-* X-JFrog-* X-Checksum-* X-NuGet-* NuGet-* X-Dataverse-* MSCRM* MSCRMCallerID
        X-Elastic-* es-* X-Opaque-Id X-ClickHouse-* X-Influxdb-* X-Prometheus-* X-Scope-OrgID X-Grafana-* X-Jenkins* Jenkins-Crumb
        X-Nextcloud-* X-CMC_PRO_API_KEY dapr-*

        X-MediaBrowser-* X-Emby-* X-Plex-* X-Transmission-* X-Jellyfin-* X-Trakt-* TVDB-* X-Imdb-* hue-application-key
        transferMode.dlna.org contentFeatures.dlna.org getcontentFeatures.dlna.org realTimeInfo.dlna.org TimeSeekRange.dlna.org
        PlaySpeed.dlna.org scid.dlna.org friendlyName.dlna.org peerManager.dlna.org availableSeekRange.dlna.org getCaptionInfo.sec
        CaptionInfo.sec getMediaInfo.sec MediaInfo.sec X-AV-* BOOTID.UPNP.ORG CONFIGID.UPNP.ORG NEXTBOOTID.UPNP.ORG
        SEARCHPORT.UPNP.ORG
        """;
}
