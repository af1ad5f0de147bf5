import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { API_PATH, API_VERSION, DEVICE_HEADER } from '#shared/contract/region/procedure.ts';
import { regionContract } from '#shared/contract/region/index.ts';

/** The published description of the API, made from the contract. */
export async function describeApi(issuer: string): Promise<object> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(regionContract, {
    info: {
      title: 'Keukentafel regio',
      version: `${API_VERSION}.0.0`,
      description: `Een verzoek noemt zijn apparaat in de header ${DEVICE_HEADER}. Wat een handeling zelf kan weigeren, staat in het antwoord ({ok: false, error}); de foutcodes gelden voor alles.`,
    },
    servers: [{ url: API_PATH }],
    components: {
      securitySchemes: {
        aanmelden: {
          type: 'openIdConnect',
          openIdConnectUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        },
      },
    },
    security: [{ aanmelden: [] }],
  });
}
